using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Providers;

/// <summary>What holds for every column of a type, on every database.</summary>
internal static class ColumnConventions
{
    private const int EnumLength = 32;

    public static void Apply(ModelConfigurationBuilder columns, DatabaseProvider provider)
    {
        columns.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength).AreUnicode(false);
        columns.Properties<DateTime>().HaveConversion<UtcDateTimes>();
        if (provider == DatabaseProvider.SqlServer)
        {
            columns.Properties<Guid>().HaveConversion<SqlServerGuids>();
        }
    }
}
