using Headless.Sdk;

namespace Headless.Engine.Lists;

/// <summary>The page arguments contradict each other or are negative.</summary>
/// <param name="argument">The argument at fault.</param>
[ErrorCode("INVALID_PAGE", Zh = "分页参数无效：first 与 last 只能给一个，且不能为负数。", En = "Give either first or last, not both, and no negative number.")]
internal sealed class InvalidPageException(string argument) : DomainException(argument);

/// <summary>More rows were asked for than one page of this list may have.</summary>
/// <param name="argument">The argument at fault.</param>
/// <param name="asked">How many rows were asked for.</param>
/// <param name="maximum">How many rows a page may have.</param>
[ErrorCode("PAGE_TOO_LARGE", Zh = "每页最多 {Maximum} 条，您请求了 {Asked} 条。请减少数量并用游标翻页。",
    En = "A page has at most {Maximum} rows, {Asked} were asked for. Ask for fewer and follow the cursors.")]
internal sealed class PageTooLargeException(string argument, int asked, int maximum) : DomainException(argument)
{
    /// <summary>How many rows were asked for.</summary>
    public int Asked { get; } = asked;

    /// <summary>How many rows a page may have.</summary>
    public int Maximum { get; } = maximum;
}

/// <summary>A cursor was altered, or belongs to another list, ordering or filter.</summary>
/// <param name="argument">The argument at fault: <c>after</c> or <c>before</c>.</param>
[ErrorCode("INVALID_CURSOR", Zh = "游标无效：它只能用于产生它的列表、排序和筛选条件。请从第一页重新开始。",
    En = "The cursor is not valid here: it belongs to the list, ordering and filter that gave it. Start again from the first page.")]
internal sealed class InvalidCursorException(string argument) : DomainException(argument);

/// <summary>A filter compares with null where null means nothing.</summary>
/// <param name="path">Where it stands, from the argument down.</param>
[ErrorCode("INVALID_FILTER", Zh = "筛选条件 {Clause} 不能为 null。", En = "The filter's {Clause} must not be null.")]
internal sealed class InvalidFilterException(IReadOnlyList<string> path) : DomainException([.. path])
{
    /// <summary>The clause at fault, from the argument down.</summary>
    public string Clause { get; } = string.Join('.', path);
}

/// <summary>A filter is longer or deeper than any honest one.</summary>
/// <param name="clauses">How many clauses a filter may have.</param>
/// <param name="depth">How many levels.</param>
/// <param name="values">How many values one list of it.</param>
[ErrorCode("FILTER_TOO_LARGE", Zh = "筛选条件过大：最多 {Clauses} 个条件、{Depth} 层、每个列表 {Values} 个值。请拆分查询。",
    En = "The filter is too large: at most {Clauses} clauses, {Depth} levels and {Values} values in one list. Split the query.")]
internal sealed class FilterTooLargeException(int clauses, int depth, int values) : DomainException("where")
{
    /// <summary>How many clauses a filter may have.</summary>
    public int Clauses { get; } = clauses;

    /// <summary>How many levels a filter may have.</summary>
    public int Depth { get; } = depth;

    /// <summary>How many values one list may have.</summary>
    public int Values { get; } = values;
}
