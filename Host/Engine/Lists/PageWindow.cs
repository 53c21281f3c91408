using Headless.Sdk;

namespace Headless.Engine.Lists;

/// <summary>How many rows of a list are read, and from which end.</summary>
/// <param name="Size">Rows of the page.</param>
/// <param name="FromEnd">The page is read from the end backwards.</param>
internal sealed record PageWindow(int Size, bool FromEnd)
{
    /// <summary>Checks and resolves the page arguments.</summary>
    /// <param name="request">The request.</param>
    /// <param name="sizes">The list's default and maximum.</param>
    /// <returns>The window.</returns>
    /// <exception cref="InvalidPageException">Both ends are asked for, or a number is negative.</exception>
    /// <exception cref="PageTooLargeException">More rows are asked for than a page may have.</exception>
    public static PageWindow Of(ListRequest request, PageSizeAttribute sizes)
    {
        if (request is { First: not null, Last: not null })
        {
            throw new InvalidPageException("last");
        }

        var (argument, asked) = request.Last is { } last ? ("last", last) : ("first", request.First ?? sizes.Default);
        if (asked < 0)
        {
            throw new InvalidPageException(argument);
        }

        return asked <= sizes.Maximum ? new(asked, request.Last is not null) : throw new PageTooLargeException(argument, asked, sizes.Maximum);
    }
}
