namespace Headless.Engine.Lists;

/// <summary>Which way a list is ordered.</summary>
internal enum SortDirection
{
    /// <summary>Smallest, earliest or first in the alphabet at the front.</summary>
    Asc,

    /// <summary>Largest, latest or last in the alphabet at the front.</summary>
    Desc,
}
