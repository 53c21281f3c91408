using Headless.Access;
using Headless.Files.Uploads;
using Headless.Organizations;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Files;

/// <summary>Uploaded files: tickets, content kept encrypted, and who may read them.</summary>
public sealed class FilesModule : IModule
{
    /// <inheritdoc/>
    public string Name => "files";

    /// <inheritdoc/>
    public IReadOnlyList<Type> DependsOn => [typeof(OrganizationsModule), typeof(AccessModule)];

    /// <inheritdoc/>
    public void ConfigureServices(IServiceCollection services) => services.AddSingleton<UploadSweeper>().AddHostedService(s => s.GetRequiredService<UploadSweeper>());
}
