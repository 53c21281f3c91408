using Headless.Files.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Products;

/// <summary>Puts pictures to a seller's own products and takes them away. The file is the Files module's, attached and deleted in the same transaction.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="entry">Finds the product.</param>
/// <param name="files">Keeps the files.</param>
/// <param name="time">Tells when.</param>
[Service]
internal sealed class PictureAlbum(ModuleDb<MarketplaceModule> db, ProductEntry entry, IFileCabinet files, TimeProvider time)
{
    /// <summary>The most pictures of a product. This product's choice.</summary>
    public const int MostPictures = 9;

    /// <summary>Puts an uploaded picture last.</summary>
    public async Task<ProductPicture> AddAsync(AddProductPictureInput input, Caller caller, CancellationToken cancellationToken)
    {
        var product = await entry.OwnAsync(input.ProductId, caller, cancellationToken);
        var taken = await db.Set<ProductPicture>().Where(p => p.ProductId == product.Id).Select(p => p.Position).ToListAsync(cancellationToken);
        if (taken.Count >= MostPictures)
        {
            throw new TooManyPicturesException(MostPictures);
        }

        var file = await files.AttachAsync(input.UploadId, product.SellerAccountId, FilePurpose.PublicPicture, cancellationToken);
        var picture = new ProductPicture
        {
            Id = Guid.CreateVersion7(time.UtcNow()),
            ProductId = product.Id,
            FileId = file.Id,
            Position = taken.Count == 0 ? 0 : taken.Max() + 1,
            AltText = input.AltText.Trim(),
        };
        db.Add(picture);
        try
        {
            await db.SaveAsync(cancellationToken);
            return picture;
        }
        catch (UniqueViolationException)
        {
            throw new ConcurrencyException();   // another picture was added at the same moment
        }
    }

    /// <summary>Takes a picture away, and its file.</summary>
    public async Task<ProductPicture> RemoveAsync(Guid pictureId, Caller caller, CancellationToken cancellationToken)
    {
        var picture = await db.Set<ProductPicture>().SingleOrDefaultAsync(p => p.Id == pictureId && p.Product!.SellerAccountId == caller.AccountId, cancellationToken)
            ?? throw new NotFoundException("input", "pictureId");
        db.Remove(picture);
        await db.SaveAsync(cancellationToken);
        await files.DeleteAsync(picture.FileId, cancellationToken);
        return picture;
    }
}
