using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Plugins.Longyou.Conversions;

/// <summary>Conversion rules; everybody sees them.</summary>
[ObjectType<ConversionRule>(Name = "LongyouConversionRule")]
[Public]
internal sealed class ConversionRuleFields;

/// <summary>Fields of a conversion beyond its columns.</summary>
[ObjectType<Conversion>(Name = "LongyouConversion")]
[RequirePermission(LongyouPermissions.ReadConversions, LongyouPermissions.ConvertPoints)]
internal sealed class ConversionFields
{
    /// <summary>What is shown or read aloud to use the voucher, for the member herself; null for everybody else.</summary>
    public string? GetVoucherCode(Conversion conversion, Caller caller) =>
        conversion.AccountId is { } account && account == caller.AccountId ? VoucherCodes.Show(conversion.VoucherCode) : null;

    /// <summary>The code with all but its last four characters hidden.</summary>
    public string GetVoucherCodeMasked(Conversion conversion) => VoucherCodes.Mask(conversion.VoucherCode);
}

/// <summary>The conversions on the member.</summary>
[ExtendObjectType<MemberRef>]
[RequirePermission(LongyouPermissions.ReadConversions, LongyouPermissions.ConvertPoints)]
internal sealed class MemberConversions
{
    /// <summary>Points that she converted into vouchers at Longyou's unions (LY08).</summary>
    public Children<MemberRef, Conversion> GetLongyouConversions(ModuleDb<LongyouModule> db) => new(db.Set<Conversion>(), c => c.MemberId);
}

/// <summary>The lists of rules and conversions.</summary>
[QueryType]
internal sealed class ConversionQueries
{
    /// <summary>The rules by which Longyou's members convert points, with all versions (LY08). Those with <c>validFrom</c> and <c>validTo</c> around today are in force.</summary>
    [Public]
    public IQueryable<ConversionRule> GetLongyouConversionRules(ModuleDb<LongyouModule> db) => db.Set<ConversionRule>();

    /// <summary>Points that were converted into vouchers: a member's own, and for an officer those of her subtree, by the union that each member was in (LY08).</summary>
    [RequirePermission(LongyouPermissions.ReadConversions, LongyouPermissions.ConvertPoints)]
    public IQueryable<Conversion> GetLongyouConversions(ModuleDb<LongyouModule> db) => db.Set<Conversion>();
}
