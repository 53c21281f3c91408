using Headless.Sdk;

namespace Headless.Marketplace.Sellers;

/// <summary>Where a seller stands.</summary>
internal enum SellerStatus
{
    /// <summary>Applied; an officer of the union decides. Goods can be prepared and are not on sale.</summary>
    [InWords(Zh = "待审核", En = "pending")]
    Pending,

    /// <summary>May sell.</summary>
    [InWords(Zh = "已通过", En = "approved")]
    Approved,

    /// <summary>Was refused; may apply again.</summary>
    [InWords(Zh = "未通过", En = "rejected")]
    Rejected,

    /// <summary>May not sell any more: all goods are off sale. Orders placed before go on.</summary>
    [InWords(Zh = "已暂停", En = "suspended")]
    Suspended,
}
