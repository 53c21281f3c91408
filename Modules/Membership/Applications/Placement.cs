using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Membership.Applications;

/// <summary>Finds the union for a person (NB06).</summary>
/// <param name="directory">The tree of unions.</param>
[Service]
internal sealed class Placement(IOrganizationDirectory directory)
{
    /// <summary>The union that receives somebody's form: the one she asks for, else that of her home address.</summary>
    /// <param name="requestedId">The union she asks for.</param>
    /// <param name="homeDivisionCode">The township or village she lives in.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The union.</returns>
    /// <exception cref="NotFoundException">There is no such union.</exception>
    /// <exception cref="InvalidFormException">No union is asked for and the home address is no township or village.</exception>
    public async Task<OrganizationRef> ReceiverAsync(Guid? requestedId, string? homeDivisionCode, CancellationToken cancellationToken)
    {
        if (requestedId is { } id)
        {
            return await directory.FindAsync(id, cancellationToken) ?? throw new NotFoundException("input", "organizationId");
        }

        var home = homeDivisionCode is null ? null : await directory.FindByCodeAsync(homeDivisionCode, cancellationToken);
        return home is { Level: OrganizationLevel.Township or OrganizationLevel.Village, Kind: not OrganizationKind.Reservoir }
            ? home
            : throw new InvalidFormException(FormPart.HomeDivision, "input", "homeDivisionCode");
    }

    /// <summary>The union that takes in somebody without a unit: the township's reservoir union, else the township's own.</summary>
    /// <param name="receiver">The union of her home address.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The union.</returns>
    public async Task<OrganizationRef> FallbackAsync(OrganizationRef receiver, CancellationToken cancellationToken)
    {
        if (await directory.FindReservoirAsync(receiver.Path, cancellationToken) is { } reservoir)
        {
            return reservoir;
        }

        var line = await directory.FindLineAsync(receiver.Path, cancellationToken);
        return line.LastOrDefault(o => o.Level == OrganizationLevel.Township) ?? receiver;
    }
}
