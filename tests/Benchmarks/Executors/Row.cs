using Headless.Sdk;

namespace Headless.Benchmarks.Executors;

/// <summary>What a row is.</summary>
public enum RowKind
{
    /// <summary>As most are.</summary>
    Ordinary,

    /// <summary>As few are.</summary>
    Special,
}

/// <summary>An object of ten fields.</summary>
public sealed record Row(
    Guid Id, string Name, string Place, string Remark, int Number, long Amount, bool IsOpen, DateTime At, DateOnly Day, RowKind Kind) : IEntity
{
    public static IReadOnlyList<Row> Make(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new Row(
            new Guid(i, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), $"职工之家 {i}", "示例市（虚构）", i % 3 == 0 ? "needs a \"key\"" : "open to all", i, 1_000L * i, i % 2 == 0,
            new DateTime(2026, 5, 1, 8, 30, 0, DateTimeKind.Utc).AddMinutes(i), new DateOnly(2026, 5, 1).AddDays(i), (RowKind)(i % 2))),
    ];
}
