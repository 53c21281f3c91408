namespace Headless.Marketplace.Sellers;

/// <summary>Where a seller stands.</summary>
internal enum SellerStatus
{
    /// <summary>Applied; an officer of the union decides. Goods can be prepared and are not on sale.</summary>
    Pending,

    /// <summary>May sell.</summary>
    Approved,

    /// <summary>Was refused; may apply again.</summary>
    Rejected,

    /// <summary>May not sell any more: all goods are off sale. Orders placed before go on.</summary>
    Suspended,
}
