using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Headless.Data.Migrating;


/// <summary>
/// EF switches foreign keys off around a rebuilt table, which SQLite only does outside a transaction, so a failing migration would stay half done. The runner switches them off before it begins and checks them before it commits.
/// </summary>
internal sealed class SqliteMigrationsSql(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations,
        IModel? model = null,
        MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        [.. base.Generate(operations, model, options).Where(c => !c.CommandText.StartsWith("PRAGMA foreign_keys", StringComparison.Ordinal))];
}
