using Headless.Sdk;

namespace Headless.Organizations.Demo;

internal sealed class OrganizationsDemoSeeder(ModuleDb<OrganizationsModule> db) : IDemoSeeder
{
    private const int Batch = 4_000;

    public Type Module => typeof(OrganizationsModule);

    public string Title => "浙江省各级工会 · Unions of Zhejiang";

    public async Task SeedAsync(DemoSettings settings, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var organizations = DemoTree.Build();
        var written = 0;
        foreach (var batch in organizations.Chunk(Batch))
        {
            await db.InsertAsync(batch, cancellationToken);
            written += batch.Length;
            progress.Report((double)written / organizations.Count);
        }
    }
}
