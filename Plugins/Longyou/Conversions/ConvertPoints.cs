using System.ComponentModel.DataAnnotations;
using Headless.Benefits.Contracts;
using Headless.Sdk;

namespace Headless.Plugins.Longyou.Conversions;

/// <summary>Converts points.</summary>
[MutationType]
internal sealed class ConvertPointsMutation
{
    /// <summary>Converts your points into a voucher, by a rule that is in force today (LY08). Repeating the request with the same key answers with the same voucher.</summary>
    /// <param name="input">By which rule.</param>
    [RequirePermission(LongyouPermissions.ConvertPoints)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<LongyouMembersOnlyException>]
    [Error<LongyouRuleNotInForceException>]
    [Error<InsufficientPointsException>]
    public Task<Conversion> LongyouConvertPoints(LongyouConvertPointsInput input, Caller caller, PointsConversion conversion, CancellationToken cancellationToken) =>
        conversion.ConvertAsync(input.RuleId, caller.AccountId, cancellationToken);
}

/// <summary>Points to convert.</summary>
/// <param name="RuleId">The version of the rule, of <c>longyouConversionRules</c>.</param>
/// <param name="IdempotencyKey">A key of the caller's own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record LongyouConvertPointsInput(
    [property: ID<ConversionRule>] Guid RuleId,
    [property: Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);
