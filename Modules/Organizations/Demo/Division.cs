using System.Text;
using Headless.Organizations.Contracts;

namespace Headless.Organizations.Demo;

/// <summary>A row of the embedded list of divisions.</summary>
internal readonly record struct Division(string Code, string Name, OrganizationLevel Level, string ParentCode)
{
    private static readonly string[] CommitteeSuffixes = ["村民委员会", "居民委员会", "村委会", "居委会"];

    /// <summary>All divisions of Zhejiang, parents before their children.</summary>
    public static IEnumerable<Division> ReadAll()
    {
        using var stream = typeof(Division).Assembly.GetManifestResourceStream("zhejiang-divisions.csv")
            ?? throw new InvalidOperationException("The list of divisions is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var columns = line.Split(',');
            yield return new(columns[0], columns[1], Enum.Parse<OrganizationLevel>(columns[2], ignoreCase: true), columns[3]);
        }
    }

    /// <summary>What the demo calls the division's union: a federation (总工会) down to townships, a joint union (联合工会) in villages and communities.</summary>
    public string UnionName => Level == OrganizationLevel.Village ? PlaceName + "联合工会" : Name + "总工会";

    /// <summary>The name of the place itself: a village's row names its committee.</summary>
    private string PlaceName
    {
        get
        {
            foreach (var suffix in CommitteeSuffixes)
            {
                if (Name.Length > suffix.Length && Name.EndsWith(suffix, StringComparison.Ordinal))
                {
                    var place = Name[..^suffix.Length];
                    return suffix[0] == '村' && !place.EndsWith('村') ? place + '村' : place;
                }
            }

            return Name;
        }
    }
}
