using CsCheck;

namespace Headless.Sdk.Tests.Laws;

public sealed class ScopeLaws
{
    private static readonly Gen<string> _code = Gen.Char["0123456789ABCXYZ"].Array[1, 4].Select(c => new string(c));

    // Few codes of each level, so that paths often lie inside one another.
    private static readonly Gen<string> _path = Gen.Char["0129A"].Array[0, 4].Select(codes => codes.Aggregate("/", (path, code) => TreePath.Child(path, $"{code}")));

    private static readonly Gen<string[]> _paths = _path.Array[0, 8];

    [Fact]
    public void A_scope_contains_exactly_what_one_of_its_paths_contains() =>
        Gen.Select(_paths, _path).Sample((roots, path) => Scope.Of(roots, null).Contains(path) == roots.Any(r => path.StartsWith(r, StringComparison.Ordinal)));

    [Fact]
    public void No_root_of_a_scope_lies_inside_another() => _paths.Sample(paths =>
    {
        var roots = Scope.Of(paths, null).Roots;
        return roots.All(a => roots.All(b => ReferenceEquals(a, b) || !a.StartsWith(b, StringComparison.Ordinal)));
    });

    [Fact]
    public void A_scope_does_not_depend_on_order_or_repetition() => _paths.Sample(paths =>
        Scope.Of(paths.Reverse().Concat(paths), null).Roots.SequenceEqual(Scope.Of(paths, null).Roots));

    [Fact]
    public void The_roots_are_in_ordinal_order() => _paths.Sample(paths =>
    {
        var roots = Scope.Of(paths, null).Roots;
        return roots.SequenceEqual(roots.Order(StringComparer.Ordinal));
    });

    [Fact]
    public void No_path_is_in_the_empty_scope_and_every_path_is_in_the_whole() =>
        _path.Sample(path => !Scope.None.Contains(path) && Scope.Everything.Contains(path));

    [Fact]
    public void A_subtree_is_one_range_of_ordinal_order() => Gen.Select(_path, _path).Sample((root, path) =>
        path.StartsWith(root, StringComparison.Ordinal) == (string.CompareOrdinal(path, root) >= 0 && string.CompareOrdinal(path, TreePath.End(root)) < 0));

    [Fact]
    public void A_child_lies_in_its_parents_range_and_beside_its_siblings() => Gen.Select(_path, _code, _code).Where((_, a, b) => a != b).Sample((parent, a, b) =>
        Scope.Of([parent], null).Contains(TreePath.Child(parent, a)) && !Scope.Of([TreePath.Child(parent, a)], null).Contains(TreePath.Child(parent, b)));

    [Fact]
    public void Paths_are_written_as_documented()
    {
        Assert.Equal("/33/3301/", TreePath.Child(TreePath.Child("/", "33"), "3301"));
        Assert.Equal("/33/33010", TreePath.End("/33/3301/"));
        Assert.Equal(["/33/3301/", "/33/3302/"], Scope.Of(["/33/3302/", "/33/3301/330106/", "/33/3301/"], null).Roots);
    }
}
