using Microsoft.Data.Sqlite;

namespace Headless.Host.Startup;

/// <summary>Where the SQLite file lies: a relative name begins at the working directory.</summary>
internal static class SqliteFile
{
    /// <summary>Makes the file's name in a connection string absolute.</summary>
    /// <param name="connectionString">The connection string.</param>
    /// <param name="workingDirectory">Where relative names begin.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    /// <returns>The connection string and the file's folder.</returns>
    public static (string Text, string Folder) Locate(string connectionString, string workingDirectory, ICollection<string> problems)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(connectionString);
            if (builder.DataSource.Length > 0 && builder.Mode != SqliteOpenMode.Memory && !builder.DataSource.StartsWith(':'))
            {
                var file = Path.GetFullPath(builder.DataSource, workingDirectory);
                var folder = Path.GetDirectoryName(file)!;
                if (Directory.Exists(folder))
                {
                    builder.DataSource = file;
                    return (builder.ConnectionString, folder);
                }

                problems.Add($"ConnectionStrings:Headless names a file in {folder}, which does not exist.");
                return (connectionString, workingDirectory);
            }

            problems.Add("ConnectionStrings:Headless must name a file for SQLite, such as Data Source=headless.db.");
        }
        catch (ArgumentException)
        {
            problems.Add("ConnectionStrings:Headless is no connection string for SQLite; write Data Source=headless.db.");
        }

        return (connectionString, workingDirectory);
    }
}
