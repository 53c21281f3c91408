namespace Headless.Sdk;

/// <summary>An amount of money.</summary>
/// <param name="AmountMinor">The amount in the currency's smallest unit; for <see cref="CurrencyCode.Cny"/> that is fen, a hundredth of a yuan.</param>
/// <param name="Currency">The currency.</param>
public sealed record Money(long AmountMinor, CurrencyCode Currency)
{
    /// <summary>An amount of fen.</summary>
    /// <param name="fen">Hundredths of a yuan.</param>
    /// <returns>The amount.</returns>
    public static Money Fen(long fen) => new(fen, CurrencyCode.Cny);
}

/// <summary>ISO 4217 codes in use.</summary>
public enum CurrencyCode
{
    /// <summary>Renminbi yuan.</summary>
    Cny,
}

/// <summary>A point on the earth, WGS 84.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
public sealed record GeoPoint(double Latitude, double Longitude);
