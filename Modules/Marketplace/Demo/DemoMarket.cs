using Headless.Marketplace.Prices;
using Headless.Marketplace.Products;
using Headless.Marketplace.Sellers;
using Headless.Sdk;

namespace Headless.Marketplace.Demo;

/// <summary>Rows of the invented sellers and their goods.</summary>
internal sealed class DemoMarket
{
    private static readonly DateTime s_entered = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);
    private readonly DemoIds _sellerIds = new();
    private readonly DemoIds _productIds = new();
    private readonly DemoIds _variantIds = new();
    private readonly List<Seller> _sellers = [];
    private readonly List<Product> _products = [];
    private readonly List<ProductVariant> _variants = [];

    /// <summary>The sellers.</summary>
    public IReadOnlyList<Seller> Sellers => _sellers;

    /// <summary>The products.</summary>
    public IReadOnlyList<Product> Products => _products;

    /// <summary>The variants.</summary>
    public IReadOnlyList<ProductVariant> Variants => _variants;

    /// <summary>Adds a seller and her goods.</summary>
    public void Add(DemoShop shop, Guid organizationId, Guid accountId)
    {
        var seller = new Seller
        {
            Id = _sellerIds.Next(),
            Name = shop.Name,
            NameSortKey = ChineseSortKey.Of(shop.Name),
            Kind = shop.Kind,
            Introduction = shop.Introduction,
            OrganizationId = organizationId,
            AccountId = accountId,
            Status = shop.Status,
            StatusReason = shop.Status == SellerStatus.Suspended ? "示例原因（虚构）" : null,
            AppliedAt = s_entered.AddHours(_sellers.Count),
        };
        _sellers.Add(seller);
        foreach (var goods in shop.Goods)
        {
            Add(goods, seller);
        }
    }

    private void Add(DemoGoods goods, Seller seller)
    {
        var product = new Product
        {
            Id = _productIds.Next(),
            SellerId = seller.Id,
            SellerAccountId = seller.AccountId,
            OrganizationId = seller.OrganizationId,
            Name = goods.Name,
            NameSortKey = ChineseSortKey.Of(goods.Name),
            CategoryCode = goods.Category,
            Description = goods.Description,
            LowestPriceStatement = goods.Statement,
            ReferencePriceFen = goods.ReferenceFen,
            IsPublished = true,
            IsOnSale = seller.Status == SellerStatus.Approved,
            ListPriceFen = goods.Variants.Min(v => v.ListFen),
            MemberPriceFen = goods.Variants.Min(v => PriceRule.For(v.ListFen, v.MemberFen, isMember: true).Fen),
            CreatedAt = s_entered.AddMinutes(_products.Count),
        };
        _products.Add(product);
        foreach (var variant in goods.Variants)
        {
            _variants.Add(new()
            {
                Id = _variantIds.Next(),
                ProductId = product.Id,
                Position = _variants.Count(v => v.ProductId == product.Id),
                Sku = $"DEMO-{_variants.Count + 1:000}",
                Name = variant.Name,
                ListPriceFen = variant.ListFen,
                MemberPriceFen = variant.MemberFen,
                AvailableQuantity = variant.Pieces,
            });
        }
    }
}
