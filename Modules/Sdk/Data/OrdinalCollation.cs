namespace Headless.Sdk;

/// <summary>The collation that compares byte by byte, which each database names differently. Written by the migration scaffolder.</summary>
public static class OrdinalCollation
{
    /// <summary>The collation's name.</summary>
    /// <param name="activeProvider">The provider that a migration runs on.</param>
    /// <returns>The name; null where columns compare byte by byte anyway.</returns>
    public static string? For(string? activeProvider) => activeProvider switch
    {
        "Npgsql.EntityFrameworkCore.PostgreSQL" => "C",
        "Microsoft.EntityFrameworkCore.SqlServer" => "Latin1_General_BIN2",
        _ => null,
    };
}
