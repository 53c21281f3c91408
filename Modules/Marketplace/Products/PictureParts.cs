using System.ComponentModel.DataAnnotations;
using Headless.Files.Contracts;
using Headless.Marketplace.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Products;

/// <summary>A picture to put to a product.</summary>
/// <param name="ProductId">The product, your own.</param>
/// <param name="UploadId">The upload, made for a public picture.</param>
/// <param name="AltText">What it shows, for those who cannot see it, 1 to 100 characters.</param>
internal sealed record AddProductPictureInput([ID<Product>] Guid ProductId, Guid UploadId, [Required, StringLength(100, MinimumLength = 1)] string AltText);

/// <summary>A picture to take away.</summary>
/// <param name="PictureId">The picture, of your own product.</param>
internal sealed record RemoveProductPictureInput([ID<ProductPicture>] Guid PictureId);

/// <summary>Pictures of products.</summary>
[MutationType]
internal sealed class PictureMutations
{
    /// <summary>Puts an uploaded picture to a product of the caller's own, after those it has; nine at most.</summary>
    /// <param name="input">The picture.</param>
    [RequirePermission(MarketplacePermissions.Sell)]
    [Error<NotFoundException>]
    [Error<TooManyPicturesException>]
    [Error<UploadNotReadyException>]
    [Error<ConcurrencyException>]
    public Task<ProductPicture> AddProductPicture(AddProductPictureInput input, Caller caller, PictureAlbum album, CancellationToken cancellationToken) =>
        album.AddAsync(input, caller, cancellationToken);

    /// <summary>Takes a picture away from a product of the caller's own.</summary>
    /// <param name="input">The picture.</param>
    [RequirePermission(MarketplacePermissions.Sell)]
    [Error<NotFoundException>]
    public Task<ProductPicture> RemoveProductPicture(RemoveProductPictureInput input, Caller caller, PictureAlbum album, CancellationToken cancellationToken) =>
        album.RemoveAsync(input.PictureId, caller, cancellationToken);
}

/// <summary>Fields of a picture beyond its columns.</summary>
[ObjectType<ProductPicture>]
[Public]
internal sealed class ProductPictureFields
{
    /// <summary>Where it can be read, a path of this host.</summary>
    public string GetUrl(ProductPicture picture, IFileCabinet files) => files.PublicAddressOf(picture.FileId);
}
