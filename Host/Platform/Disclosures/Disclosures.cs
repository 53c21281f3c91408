using System.Diagnostics;
using Headless.Data;
using Headless.Platform.Audit;
using Headless.Sdk;

namespace Headless.Platform.Disclosures;

/// <inheritdoc/>
/// <param name="session">The session of the mutation that shows the value.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class Disclosures(DataSession session, TimeProvider time) : IDisclosures
{
    /// <inheritdoc/>
    public void Record(Disclosure disclosure)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(disclosure.Fields.Length, DisclosureTable.FieldsLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(disclosure.Reason.Trim().Length, DisclosureTable.ShortestReason);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(disclosure.Reason.Length, DisclosureTable.LongestReason);
        var now = time.UtcNow();
        session.Enclose(new DisclosureEntry
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Subject = disclosure.Subject,
            SubjectId = disclosure.SubjectId,
            AboutAccountId = disclosure.AboutAccountId,
            Fields = disclosure.Fields,
            Reason = disclosure.Reason,
            CallerKind = session.Caller.Kind,
            CallerId = session.Caller.Id,
            Path = CallerPath.Of(session.Scope),
            CorrelationId = Activity.Current?.TraceId.ToHexString(),
        });
    }
}
