using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Headless.Data.Providers;

/// <summary>Every database keeps UTC cut to microseconds: SQLite forgets the kind, PostgreSQL refuses local times and keeps no ticks.</summary>
internal sealed class UtcDateTimes() : ValueConverter<DateTime, DateTime>(value => Cut(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime Cut(DateTime value)
    {
        var utc = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
        return new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
    }
}
