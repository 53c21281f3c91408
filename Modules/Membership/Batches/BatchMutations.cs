using System.ComponentModel.DataAnnotations;
using Headless.Membership.Applications;
using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Membership.Batches;

/// <summary>A file of people to admit.</summary>
/// <param name="OrganizationId">The union that admits them, of your subtree.</param>
/// <param name="FileName">The file's name, for your own messages; what the file is, is found out from its content.</param>
/// <param name="ContentBase64">The file in base64: XLSX, or CSV in UTF-8 or GB18030; at most 2 MB and 2,000 rows. The first row holds the headings 姓名, 手机号, 身份证号, and if you like 职业 and 用工形式.</param>
/// <param name="AllOrNothing">True: when one row has a problem, nobody is admitted.</param>
internal sealed record AdmitMembersInBatchInput(
    [ID<OrganizationRef>] Guid OrganizationId,
    [Required, StringLength(255)] string FileName,
    [Required, StringLength(AdmitMembersInBatchInput.MaxBase64)] string ContentBase64,
    bool AllOrNothing = false)
{
    /// <summary>The most characters of a file of the largest size.</summary>
    internal const int MaxBase64 = (SheetLimits.MaxMegabytes * 1024 * 1024 * 4 / 3) + 4;

    /// <summary>Says nothing of the people, so that no log does.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(AdmitMembersInBatchInput);
}

/// <summary>Admission of many people at once (YZ02).</summary>
[MutationType]
internal sealed class BatchMutations
{
    /// <summary>Admits the people of a file to a union, with a report on each row (YZ02).</summary>
    /// <param name="input">The file, and the union.</param>
    [RequirePermission(MembershipPermissions.AdmitInBatch)]
    [Cost(100)]
    [Error<NotFoundException>]
    [Error<OutsideSubtreeException>]
    [Error<UnreadableFileException>]
    [Error<FileTooLargeException>]
    [Error<MissingHeadingsException>]
    [Error<ConcurrencyException>]
    public async Task<BatchAdmission> AdmitMembersInBatch(
        AdmitMembersInBatchInput input, BatchAdmissions batches, IOrganizationDirectory directory, Caller caller, CancellationToken cancellationToken)
    {
        var union = await directory.FindAsync(input.OrganizationId, cancellationToken) ?? throw new NotFoundException("input", "organizationId");
        if (!caller.ScopeOf([MembershipPermissions.AdmitInBatch]).Contains(union.Path))
        {
            throw new OutsideSubtreeException();
        }

        var buffer = new byte[input.ContentBase64.Length];
        return Convert.TryFromBase64String(input.ContentBase64, buffer, out var length)
            ? await batches.AdmitAsync(buffer[..length], union.Id, input.AllOrNothing, cancellationToken)
            : throw new UnreadableFileException();
    }
}
