using Headless.Data.Scaffolding;

if (args is not [var folder, var name])
{
    await Console.Error.WriteLineAsync("Usage: dotnet run --project Host/Data/Scaffolding -- <folder of the module's project> <name of the migration>");
    return 2;
}

try
{
    var module = await ModuleBuild.LoadAsync(folder);
    foreach (var file in MigrationScaffold.Write(module.Module, module.Modules, Path.GetFullPath(folder), name))
    {
        Console.WriteLine(file);
    }

    return 0;
}
catch (InvalidOperationException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
