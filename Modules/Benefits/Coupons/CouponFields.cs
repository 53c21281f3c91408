using Headless.Benefits.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Coupons;

/// <summary>Fields of a coupon beyond its columns.</summary>
[ObjectType<Coupon>]
[RequirePermission(BenefitsPermissions.ReadCoupons, BenefitsPermissions.UseOwn)]
internal sealed class CouponFields
{
    /// <summary>What it is worth at most.</summary>
    public Money GetFaceValue(Coupon coupon) => Money.Fen(coupon.FaceValueFen);

    /// <summary>What is shown or read aloud to use it, for the member herself; null for everybody else.</summary>
    public string? GetCode(Coupon coupon, Caller caller) =>
        coupon.AccountId is { } account && account == caller.AccountId ? SpokenCode.Show(coupon.Code) : null;

    /// <summary>The code with all but its last four characters hidden.</summary>
    public string GetCodeMasked(Coupon coupon) => SpokenCode.Mask(coupon.Code);
}

/// <summary>Lists of coupons.</summary>
[QueryType]
internal sealed class CouponQueries
{
    /// <summary>Coupons of the members of your subtree, by the union that each was in when she got it. Your own are in <c>wallet</c>.</summary>
    [RequirePermission(BenefitsPermissions.ReadCoupons)]
    public IQueryable<Coupon> GetCoupons(ModuleDb<BenefitsModule> db) => db.Set<Coupon>();
}
