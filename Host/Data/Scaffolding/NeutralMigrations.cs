using System.Text.RegularExpressions;
using Headless.Data.Migrating;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Headless.Data.Scaffolding;

/// <summary>Takes everything out of a generated migration that only one database understands. When a migration runs, each provider finds its own types for the columns.</summary>
internal sealed partial class NeutralMigrations(MigrationsCodeGeneratorDependencies dependencies, CSharpMigrationsGeneratorDependencies csharp)
    : CSharpMigrationsGenerator(dependencies, csharp)
{
    public override string GenerateMigration(
        string? migrationNamespace, string migrationName, IReadOnlyList<MigrationOperation> upOperations, IReadOnlyList<MigrationOperation> downOperations) =>
        WithSdk(Portable(Strip(base.GenerateMigration(migrationNamespace, migrationName, upOperations, downOperations))));

    public override string GenerateMetadata(string? migrationNamespace, Type contextType, string migrationName, string migrationId, IModel targetModel) =>
        WithSdk(Portable(Strip(base.GenerateMetadata(migrationNamespace, contextType, migrationName, migrationId, targetModel))));

    // The snapshot is only ever compared with the model for SQL Server.
    public override string GenerateSnapshot(string? modelSnapshotNamespace, Type contextType, string modelSnapshotName, IModel model) =>
        Strip(base.GenerateSnapshot(modelSnapshotNamespace, contextType, modelSnapshotName, model));

    private static string Strip(string code)
    {
        code = TypeArgument().Replace(code, "");
        code = ColumnType().Replace(code, "");
        code = ProviderCall().Replace(code, "");
        code = ProviderAnnotation().Replace(code, "");
        code = ContextAttribute().Replace(code, "");
        code = code.Replace($"using {typeof(ModuleMigrationContext<>).Namespace};{Environment.NewLine}", "", StringComparison.Ordinal);
        return code.Replace("public partial class", "internal partial class", StringComparison.Ordinal);
    }

    private static string Portable(string code)
    {
        code = Collation().Replace(code, "$1OrdinalCollation.For(ActiveProvider)");
        return UseCollation().Replace(code, "UseCollation(OrdinalCollation.For(ActiveProvider))");
    }

    private static string WithSdk(string code) =>
        code.Contains("OrdinalCollation", StringComparison.Ordinal) ? FirstUsing().Replace(code, "using Headless.Sdk;\nusing Microsoft", 1) : code;

    [GeneratedRegex("""(?<=\()(?:oldType|type): "[^"]*"(?:, )?|(?:, |,\s+)(?:oldType|type): "[^"]*"(?=[,)])""")]
    private static partial Regex TypeArgument();

    [GeneratedRegex("""\s*\.HasColumnType\("[^"]*"\)""")]
    private static partial Regex ColumnType();

    [GeneratedRegex("""\r?\n[ \t]*SqlServer\w+Extensions\.[^;]*;""")]
    private static partial Regex ProviderCall();

    [GeneratedRegex("""\s*\.(?:Has|Old)?Annotation\("(?:SqlServer|Relational):[^"]*", [^)]*\)""")]
    private static partial Regex ProviderAnnotation();

    [GeneratedRegex("""\r?\n[ \t]*\[DbContext\(typeof\([^\n]*\)\)\]""")]
    private static partial Regex ContextAttribute();

    [GeneratedRegex("""(\b(?:c|oldC)ollation: )\x22Latin1_General_BIN2\x22""")]
    private static partial Regex Collation();

    [GeneratedRegex("""UseCollation\("Latin1_General_BIN2"\)""")]
    private static partial Regex UseCollation();

    [GeneratedRegex("using Microsoft")]
    private static partial Regex FirstUsing();
}
