namespace Headless.Host.Startup;

/// <summary>Addresses of <c>ASPNETCORE_URLS</c>, looked at before the server does, which answers with a stack trace.</summary>
internal static class ListenAddress
{
    private const int LastPort = 65_535;

    /// <summary>Whether the server could listen there.</summary>
    /// <param name="address">The address.</param>
    /// <returns>True if so.</returns>
    public static bool IsValid(string address)
    {
        try
        {
            var parsed = BindingAddress.Parse(address);
            return parsed.Scheme.ToLowerInvariant() is "http" or "https" && parsed.Port is >= 0 and <= LastPort;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
