using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Membership.Memberships;
using Headless.Sdk;

namespace Headless.Membership.Batches;

/// <summary>Admits the people of a file to a union (YZ02).</summary>
/// <param name="file">Reads files.</param>
/// <param name="seal">Seals particulars.</param>
/// <param name="people">Finds who is a member already.</param>
/// <param name="admissions">Admits.</param>
[Service]
internal sealed class BatchAdmissions(BatchFile file, PersonSeal seal, KnownPeople people, Admissions admissions)
{
    /// <summary>Admits whoever can be admitted; with <paramref name="allOrNothing"/>, nobody when somebody cannot.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="organizationId">The union.</param>
    /// <param name="allOrNothing">All or none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What became of each row.</returns>
    public async Task<BatchAdmission> AdmitAsync(byte[] bytes, Guid organizationId, bool allOrNothing, CancellationToken cancellationToken)
    {
        var lines = file.Read(bytes);
        var wanted = lines.Where(l => l.Form is not null).Select(l => (l.Number, Admission: ToAdmission(l.Form!, organizationId))).ToList();
        var known = await people.FindAsync([.. wanted.Select(w => w.Admission)], cancellationToken);
        var problems = lines.Where(l => l.Problem is not null).ToDictionary(l => l.Number, l => l.Problem!);
        foreach (var (number, admission) in wanted)
        {
            if (known.Match(admission).Problem is { } problem)
            {
                problems[number] = problem;
            }
        }

        var admitted = new Dictionary<int, Guid>();
        if (!allOrNothing || problems.Count == 0)
        {
            var possible = wanted.Where(w => !problems.ContainsKey(w.Number)).ToList();
            var results = await admissions.AdmitAsync([.. possible.Select(p => p.Admission)], cancellationToken);
            foreach (var ((number, _), result) in possible.Zip(results))
            {
                admitted[number] = result.MemberId ?? throw new ConcurrencyException();
            }
        }

        return new(admitted.Count, problems.Count, [.. lines.Select(l => Row(l, problems, admitted))]);
    }

    // An officer vouches for the list, but nobody has looked at the cards: the identities stay to be checked (H16).
    private Admission ToAdmission(JoiningForm form, Guid organizationId) =>
        new(seal.Seal(form), null, organizationId, JoinChannel.Batch, VerificationStatus.Pending);

    private static BatchRow Row(BatchLine line, Dictionary<int, DomainException> problems, Dictionary<int, Guid> admitted)
    {
        var name = line.Form is null ? null : PersonName.Mask(line.Form.Name);
        if (problems.TryGetValue(line.Number, out var problem))
        {
            return new(line.Number, BatchRowOutcome.Refused, name) { Refusal = problem };
        }

        return admitted.TryGetValue(line.Number, out var memberId)
            ? new(line.Number, BatchRowOutcome.Admitted, name) { MemberId = memberId }
            : new(line.Number, BatchRowOutcome.NotAdmitted, name);
    }
}
