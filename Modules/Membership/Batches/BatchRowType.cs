using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Batches;

/// <summary>Fields of a batch's row.</summary>
[ObjectType<BatchRow>]
internal sealed class BatchRowType
{
    /// <summary>What is wrong; null when nothing is.</summary>
    public Task<IReadOnlyDictionary<BatchRow, BatchProblem?>> GetProblem(IReadOnlyList<BatchRow> rows, ISentences sentences) =>
        Task.FromResult<IReadOnlyDictionary<BatchRow, BatchProblem?>>(
            rows.ToDictionary(r => r, r => r.Refusal is { } refusal ? new BatchProblem(sentences.CodeOf(refusal), sentences.Of(refusal)) : null));

    /// <summary>The new member; null when the row was not admitted.</summary>
    [RequirePermission(MembershipPermissions.ReadMembers)]
    public async Task<IReadOnlyDictionary<BatchRow, Member?>> GetMember(
        IReadOnlyList<BatchRow> rows, ModuleDb<MembershipModule> db, CancellationToken cancellationToken)
    {
        var ids = rows.Where(r => r.MemberId is not null).Select(r => r.MemberId!.Value).ToList();
        var members = await db.Set<Member>().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellationToken);
        return rows.ToDictionary(r => r, r => r.MemberId is { } id ? members.GetValueOrDefault(id) : null);
    }
}
