using System.Globalization;

namespace Headless.Benchmarks.Grab;

/// <summary>Reads how much processor time each of those who take part has used. It says what a grab costs even where the machine has other things to do.</summary>
/// <param name="host">The host.</param>
/// <param name="server">PostgreSQL; null where the database is a part of the host.</param>
internal sealed class Meter(HostProcess host, DurablePostgres? server)
{
    public ProcessorTimes Read() => new(host.ProcessorTime, Environment.CpuUsage.TotalTime, server?.Processor);
}

/// <summary>Processor time.</summary>
/// <param name="Host">The host's.</param>
/// <param name="Clients">That of those who grab: this process's.</param>
/// <param name="Database">The database's; null where it is a part of the host.</param>
internal sealed record ProcessorTimes(TimeSpan Host, TimeSpan Clients, TimeSpan? Database)
{
    public static ProcessorTimes operator -(ProcessorTimes later, ProcessorTimes earlier) =>
        new(later.Host - earlier.Host, later.Clients - earlier.Clients, later.Database - earlier.Database);

    /// <summary>What each of a number of grabs cost.</summary>
    /// <param name="grabs">The number.</param>
    /// <returns>A text.</returns>
    public string Each(int grabs)
    {
        var database = Database is { } time ? string.Create(CultureInfo.InvariantCulture, $", database {(time / grabs).TotalMilliseconds:0.00} ms") : "";
        return string.Create(CultureInfo.InvariantCulture, $"processor time a grab: host {(Host / grabs).TotalMilliseconds:0.00} ms{database}, clients {(Clients / grabs).TotalMilliseconds:0.00} ms");
    }
}
