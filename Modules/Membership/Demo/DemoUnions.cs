using Headless.Organizations.Contracts;

namespace Headless.Membership.Demo;

/// <summary>The unions that demo members are spread over: half of them in Hangzhou, a quarter in Ningbo, the rest in Longyou and in villages.</summary>
/// <param name="directory">The tree of unions.</param>
internal sealed class DemoUnions(IOrganizationDirectory directory)
{
    private readonly List<(int Share, IReadOnlyList<OrganizationRef> Unions)> _groups = [];

    /// <summary>Looks the unions up.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        (int Share, string Code, OrganizationLevel Level, int Most)[] groups =
        [
            (50, "3301", OrganizationLevel.Enterprise, 100),
            (25, "3302", OrganizationLevel.Enterprise, 100),
            (13, "330825", OrganizationLevel.Enterprise, 30),
            (6, "330106", OrganizationLevel.Village, 30),
            (6, "330825", OrganizationLevel.Village, 30),
        ];
        foreach (var (share, code, level, most) in groups)
        {
            var root = await FindAsync(code, cancellationToken);
            var unions = await directory.ListAsync(root.Path, level, most, cancellationToken);
            if (unions.Count > 0)
            {
                _groups.Add((share, unions));
            }
        }
    }

    /// <summary>The union of a code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The union.</returns>
    public async Task<OrganizationRef> FindAsync(string code, CancellationToken cancellationToken) =>
        await directory.FindByCodeAsync(code, cancellationToken) ?? throw new InvalidOperationException($"The demo tree has no organization {code}.");

    /// <summary>A union by chance.</summary>
    /// <param name="people">Where chance comes from.</param>
    /// <returns>The union.</returns>
    public OrganizationRef Any(DemoPeople people)
    {
        var at = people.Below(_groups.Sum(g => g.Share));
        foreach (var (share, unions) in _groups)
        {
            if (at < share)
            {
                return unions[people.Below(unions.Count)];
            }

            at -= share;
        }

        throw new InvalidOperationException("The demo tree has no unions for members.");
    }
}
