using Headless.Access;
using Headless.Organizations;
using Headless.Sdk;

namespace Headless.Files;

/// <summary>Uploaded files: tickets, content kept encrypted, and who may read them.</summary>
public sealed class FilesModule : IModule
{
    /// <inheritdoc/>
    public string Name => "files";

    /// <inheritdoc/>
    public IReadOnlyList<Type> DependsOn => [typeof(OrganizationsModule), typeof(AccessModule)];
}
