namespace Headless.Matchmaking.Matches;

/// <summary>Who matches whom: the pairs of people who chose each other and may meet. Law: it does not depend on the order of the choices, and an unanswered choice changes nothing of it.</summary>
internal static class SymmetricCore
{
    /// <summary>The mutual pairs.</summary>
    /// <param name="choices">Whom each person chose.</param>
    /// <param name="apart">Whether two people must not meet; symmetric.</param>
    /// <returns>Each pair once, the smaller id first, in ascending order.</returns>
    public static IReadOnlyList<(Guid Low, Guid High)> Of(IReadOnlyDictionary<Guid, IReadOnlySet<Guid>> choices, Func<Guid, Guid, bool> apart) =>
    [
        .. from one in choices
           from other in one.Value
           where one.Key.CompareTo(other) < 0 && choices.TryGetValue(other, out var theirs) && theirs.Contains(one.Key) && !apart(one.Key, other)
           orderby one.Key, other
           select (one.Key, other),
    ];
}
