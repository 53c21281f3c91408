using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Files.Content;

/// <summary>Seals the names of files.</summary>
/// <param name="box">The secrets' box.</param>
[Service(ServiceLifetime.Singleton)]
internal sealed class NameSeal(ISecretBox box)
{
    /// <summary>The most bytes of a sealed name.</summary>
    public const int MaxLength = 600;

    private const string Purpose = "files.name";

    /// <summary>Seals a name.</summary>
    public byte[] Seal(string name) => box.Seal(Purpose, name);

    /// <summary>Opens a sealed name.</summary>
    public string Open(byte[] sealedName) => box.Open(Purpose, sealedName);
}
