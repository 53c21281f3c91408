using System.Diagnostics.CodeAnalysis;

namespace Headless.Plugins.Versions;

/// <summary>Versions from one bound to another: <c>&gt;=0.1.0 &lt;0.2.0</c>, <c>&gt;=1.2</c>, <c>1.2.0</c> alone, or <c>*</c> for all.</summary>
public sealed record VersionRange
{
    private VersionRange(string text) => Text = text;

    /// <summary>All versions.</summary>
    public static VersionRange Any { get; } = new("*");

    /// <summary>The range as it was written.</summary>
    public string Text { get; }

    /// <summary>The lowest version; null: no bound.</summary>
    public SemanticVersion? AtLeast { get; private init; }

    /// <summary>The first version that is too high; null: no bound.</summary>
    public SemanticVersion? Below { get; private init; }

    /// <summary>Reads a range.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The range.</param>
    /// <returns>False when the text is none.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out VersionRange? range)
    {
        range = new((text ?? "").Trim());
        foreach (var bound in range.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            range = Add(range, bound);
            if (range is null)
            {
                return false;
            }
        }

        return range.Text.Length > 0;
    }

    /// <summary>Whether a version lies in the range.</summary>
    /// <param name="version">The version.</param>
    /// <returns>True if so.</returns>
    public bool Contains(SemanticVersion version) => !IsTooOld(version) && !(Below is { } below && version >= below);

    /// <summary>Whether a version lies before the range.</summary>
    /// <param name="version">The version.</param>
    /// <returns>True if so.</returns>
    public bool IsTooOld(SemanticVersion version) => AtLeast is { } least && version < least;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static VersionRange? Add(VersionRange range, string bound) => bound switch
    {
        "*" => range,
        ['>', '=', .. var rest] when SemanticVersion.TryParse(rest, out var version) => range with { AtLeast = version },
        ['<', .. var rest] when SemanticVersion.TryParse(rest, out var version) => range with { Below = version },
        _ when SemanticVersion.TryParse(bound, out var version) => range with { AtLeast = version, Below = version with { Patch = version.Patch + 1 } },
        _ => null,
    };
}
