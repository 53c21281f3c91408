using Headless.Sdk;

namespace Headless.Marketplace.Sellers;

/// <summary>The account sells already, or has applied.</summary>
/// <param name="status">Where the seller stands.</param>
[ErrorCode("ALREADY_SELLER", Zh = "您已有商家身份，当前状态为“{Status}”，无需再次申请。", En = "You are a seller already; its state is {Status}. There is no need to apply again.")]
internal sealed class AlreadySellerException(SellerStatus status) : DomainException
{
    /// <summary>Where the seller stands.</summary>
    public SellerStatus Status { get; } = status;
}

/// <summary>The seller is in a state that does not allow this.</summary>
/// <param name="status">Where she stands.</param>
[ErrorCode("SELLER_STATE", Zh = "该商家当前状态为“{Status}”，不能进行此操作。", En = "The seller is {Status}; this cannot be done.")]
internal sealed class SellerStateException(SellerStatus status) : DomainException("input", "sellerId")
{
    /// <summary>Where the seller stands.</summary>
    public SellerStatus Status { get; } = status;
}

/// <summary>The caller is no seller.</summary>
[ErrorCode("NOT_A_SELLER", Zh = "您还不是商家，请先申请入驻。", En = "You are no seller. Apply as one first.")]
internal sealed class NotASellerException : DomainException;

/// <summary>The person decides on herself.</summary>
[ErrorCode("OWN_SELLER", Zh = "不能审核自己的商家申请，请由其他工作人员办理。", En = "Nobody decides on herself as a seller. Leave it to another officer.")]
internal sealed class OwnSellerException() : DomainException("input", "sellerId");
