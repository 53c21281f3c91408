using Headless.Access.Contracts;
using Headless.Files.Contracts;
using Headless.Marketplace.Carts;
using Headless.Marketplace.Orders;
using Headless.Marketplace.Products;
using Headless.Marketplace.Reviews;
using Headless.Marketplace.Sellers;
using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Demo;

/// <summary>Seeds H05's craftsman market with invented sellers and goods, one seller to sign in as, and a member's cart and history of orders.</summary>
internal sealed class MarketplaceDemoSeeder(
    ModuleDb<MarketplaceModule> db, IOrganizationDirectory organizations, IDemoSignIns signIns, IAccountDirectory accounts, IMembershipDirectory members, IFileCabinet files,
    TimeProvider time) : IDemoSeeder
{
    private const string Buyer = "qiu-tian";

    /// <inheritdoc/>
    public Type Module => typeof(MarketplaceModule);

    /// <inheritdoc/>
    public string Title => "匠物集市（虚构） · Marketplace (synthetic)";

    /// <inheritdoc/>
    public async Task SeedAsync(DemoSettings settings, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var market = new DemoMarket();
        foreach (var shop in DemoShop.All)
        {
            if (await organizations.FindByCodeAsync(shop.Code, cancellationToken) is { } organization)
            {
                market.Add(shop, organization.Id, (await AccountAsync(shop, organization.Id, cancellationToken)).Id);
            }
        }

        await db.InsertAsync(market.Sellers, cancellationToken);
        await db.InsertAsync(market.Products, cancellationToken);
        await db.InsertAsync(market.Variants, cancellationToken);
        await DrawAsync(market.Products, cancellationToken);
        progress.Report(0.5);
        await BuyAsync(market, cancellationToken);
        progress.Report(1);
    }

    private async Task<AccountRef> AccountAsync(DemoShop shop, Guid organizationId, CancellationToken cancellationToken) => shop.SignIn == DemoShop.Craftsman
        ? await signIns.RegisterAsync(
            new(shop.SignIn, "示例工匠（虚构）", "匠物集市的工匠商家", "Craftsman who sells on the market", StandingRoles.Self, organizationId), cancellationToken)
        : await accounts.EnsureAsync(shop.SignIn, shop.Name, cancellationToken);

    private async Task DrawAsync(IReadOnlyList<Product> products, CancellationToken cancellationToken)
    {
        var ids = new DemoIds();
        foreach (var (number, product) in products.Index())
        {
            var file = await files.PutAsync($"demo-{number + 1}.png", DemoPicture.Draw(number), FilePurpose.PublicPicture, cancellationToken);
            db.Add(new ProductPicture { Id = ids.Next(), ProductId = product.Id, FileId = file.Id, Position = 0, AltText = "示意图（程序生成）" });
        }

        await db.SaveAsync(cancellationToken);
    }

    private async Task BuyAsync(DemoMarket market, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(DemoSignIn.SubjectPrefix + Buyer, cancellationToken) is not { } account
            || await members.FindByAccountAsync(account.Id, cancellationToken) is not { } member)
        {
            return;
        }

        var now = time.UtcNow();
        var goods = market.Products.Where(p => p.IsOnSale).ToList();
        var orders = new DemoOrders(market, account.Id, member, now);
        var completed = orders.Add(goods[0], 2, 20, OrderStatus.Completed);
        orders.Add(goods[3], 1, 12, OrderStatus.Refunded);
        orders.Add(goods[7], 1, 9, OrderStatus.Cancelled);
        orders.Add(goods[5], 2, 2, OrderStatus.Fulfilling);
        orders.Add(goods[^1], 1, 1, OrderStatus.Paid);
        foreach (var row in orders.Rows)
        {
            db.Add(row);
        }

        await db.SaveAsync(cancellationToken);
        await ReviewAsync(completed, goods[0], cancellationToken);
        db.Add(new CartEntry { AccountId = account.Id, VariantId = market.Variants.First(v => v.ProductId == goods[5].Id).Id, Quantity = 1, AddedAt = now });
        db.Add(new CartEntry { AccountId = account.Id, VariantId = market.Variants.First(v => v.ProductId == goods[^1].Id).Id, Quantity = 2, AddedAt = now.AddSeconds(1) });
        await db.SaveAsync(cancellationToken);
    }

    private async Task ReviewAsync(Order order, Product product, CancellationToken cancellationToken)
    {
        const int stars = 5;
        var at = order.CompletedAt!.Value.AddHours(3);
        db.Add(new Review
        {
            Id = order.Id,
            OrderId = order.Id,
            SellerId = order.SellerId,
            OrganizationId = order.ProviderId,
            Stars = stars,
            Text = "笔锋好，用着顺手（示例评价）。",
            CreatedAt = at,
            Reply = "谢谢支持（示例回复）。",
            RepliedAt = at.AddHours(1),
        });
        await db.SaveAsync(cancellationToken);
        db.Add(new ProductReview { Id = order.Id, ReviewId = order.Id, ProductId = product.Id, OrganizationId = order.ProviderId, CreatedAt = at });
        await db.Set<Seller>().Where(s => s.Id == order.SellerId).ExecuteUpdateAsync(set => set.SetProperty(s => s.RatingSum, stars).SetProperty(s => s.RatingCount, 1), cancellationToken);
        await db.Set<Product>().Where(p => p.Id == product.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.RatingSum, stars).SetProperty(p => p.RatingCount, 1), cancellationToken);
    }
}
