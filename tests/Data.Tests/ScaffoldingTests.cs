using Headless.Data.Model;
using Headless.Data.Scaffolding;
using Headless.Data.Tests.Toys;
using Headless.Data.Tests.Toys.Notes;

namespace Headless.Data.Tests;

public sealed class ScaffoldingTests
{
    [Fact]
    public void A_second_migration_says_what_has_changed_since_the_first()
    {
        var folder = Directory.CreateTempSubdirectory("headless-scaffold-test-").FullName;
        try
        {
            var module = new NotesModule();

            var files = MigrationScaffold.Write(module, ModuleSet.Of([new TreesModule(), module]), folder, "Author");

            var migration = File.ReadAllText(files[0]);
            Assert.Contains("migrationBuilder.AddColumn<string>(", migration, StringComparison.Ordinal);
            Assert.DoesNotContain("CreateTable", migration, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
