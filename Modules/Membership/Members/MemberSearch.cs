using Headless.Sdk;

namespace Headless.Membership.Members;

/// <summary>Finds members by a part of their name: by index, in Chinese too, alike on every database.</summary>
internal static class MemberSearch
{
    private const int MaxElements = 20;

    /// <summary>Members whose name contains a text.</summary>
    /// <param name="members">Members to search among.</param>
    /// <param name="db">The module's tables.</param>
    /// <param name="text">The text; nothing but spaces finds everybody.</param>
    /// <returns>The members that match.</returns>
    public static IQueryable<Member> Matching(this IQueryable<Member> members, ModuleDb<MembershipModule> db, string? text)
    {
        var folded = PersonName.Fold(text ?? "");
        if (folded.Length == 0)
        {
            return members;
        }

        // Not Unscoped: inside another query that would lift the members' scope too. Tokens have none of their own.
        var tokens = db.Set<MemberNameToken>();

        // Longer than any name's beginning needs: each pair is one more look into the index.
        foreach (var token in NameTokens.ToFind(folded).Take(MaxElements).Select(NameTokens.Stored))
        {
            members = members.Where(m => tokens.Any(t => t.Token == token && t.MemberId == m.Id));
        }

        // The pairs of 王王小王 are also those of other names; what remains is compared whole.
        return members.Where(m => m.NameFolded.Contains(folded));
    }
}
