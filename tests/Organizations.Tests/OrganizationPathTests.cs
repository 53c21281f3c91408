using CsCheck;
using Headless.Organizations.Tree;
using Headless.Sdk;

namespace Headless.Organizations.Tests;

public sealed class OrganizationPathTests
{
    private static readonly Gen<string[]> Codes =
        Gen.String[Gen.Char["0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-"], 1, 4].Array[1, 6];

    private static string PathOf(IEnumerable<string> codes) => codes.Aggregate("/", TreePath.Child);

    [Fact]
    public void A_line_leads_from_the_root_to_the_organization() =>
        Assert.Equal(["/33/", "/33/3301/", "/33/3301/330106/"], OrganizationPath.Line("/33/3301/330106/"));

    [Fact]
    public void A_line_has_one_path_for_each_code() => Codes.Sample(codes =>
        Assert.Equal(Enumerable.Range(1, codes.Length).Select(n => PathOf(codes.Take(n))), OrganizationPath.Line(PathOf(codes))));

    [Fact]
    public void The_ordinal_range_holds_the_subtree_and_nothing_else() => Gen.Select(Codes, Codes).Sample((root, other) =>
    {
        var below = root.Length <= other.Length && root.SequenceEqual(other.Take(root.Length));
        Assert.Equal(below, OrganizationPath.IsWithin(PathOf(other), PathOf(root)));
        Assert.True(OrganizationPath.IsWithin(PathOf(root.Concat(other)), PathOf(root)));
    });

    // The database counts a subtree with this second form of the range, whose end it can make from a column.
    [Fact]
    public void A_tilde_ends_the_range_of_what_lies_below() => Gen.Select(Codes, Codes).Sample((root, other) =>
    {
        var (path, tested) = (PathOf(root), PathOf(other));
        var counted = string.CompareOrdinal(tested, path) > 0 && string.CompareOrdinal(tested, path + "~") < 0;
        Assert.Equal(OrganizationPath.IsWithin(tested, path) && tested != path, counted);
    });

    [Fact]
    public void A_move_changes_the_beginning_only() => Gen.Select(Codes, Codes, Codes).Sample((from, to, below) =>
        Assert.Equal(PathOf(to.Concat(below)), OrganizationPath.Moved(PathOf(from.Concat(below)), PathOf(from), PathOf(to))));
}
