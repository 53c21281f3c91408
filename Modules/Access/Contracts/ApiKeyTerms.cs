namespace Headless.Access.Contracts;

/// <summary>What a key may be asked for with. The numbers are this product's choice.</summary>
public static class ApiKeyTerms
{
    /// <summary>What the text of every key begins with.</summary>
    public const string Prefix = "hl_live_";

    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 100;

    /// <summary>The most scopes of a key.</summary>
    public const int MostScopes = 50;

    /// <summary>How many days a key lives when nothing else is said.</summary>
    public const int DefaultDays = 365;

    /// <summary>The most days from now that a key may live.</summary>
    public const int MostDays = 1_095;

    /// <summary>How many hours the old secret is accepted beside the new one when nothing else is said.</summary>
    public const int DefaultOverlapHours = 24;

    /// <summary>The most hours that the old secret is accepted beside the new one: 7 days.</summary>
    public const int MostOverlapHours = 168;

    /// <summary>How many requests a minute each host accepts of a key when nothing else is said.</summary>
    public const int DefaultRequestsPerMinute = 600;

    /// <summary>The most requests a minute that a key may be given.</summary>
    public const int MostRequestsPerMinute = 6_000;
}
