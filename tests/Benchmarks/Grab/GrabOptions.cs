using System.Globalization;
using Headless.Data;

namespace Headless.Benchmarks.Grab;

/// <summary>What to measure.</summary>
/// <param name="Providers">On which databases.</param>
/// <param name="Seconds">How long each measurement lasts; the rounds on SQLite, of which there are several, half as long.</param>
/// <param name="Warmup">How many seconds the host works before each of them: after ten, a sixth of its processor time still went into compiling what is called often.</param>
/// <param name="Clients">How many ask at once, each on a connection of her own.</param>
/// <param name="Campaigns">Over how many campaigns they spread; each number is a measurement.</param>
internal sealed record GrabOptions(IReadOnlyList<DatabaseProvider> Providers, int Seconds, int Warmup, int Clients, IReadOnlyList<int> Campaigns)
{
    public const string Usage = "[--provider PostgreSql|Sqlite] [--seconds 10] [--warmup 30] [--clients 64] [--campaigns 1000|1]";

    /// <summary>Reads the arguments; null when they are not understood.</summary>
    public static GrabOptions? Read(IReadOnlyList<string> arguments)
    {
        var options = new GrabOptions([DatabaseProvider.PostgreSql, DatabaseProvider.Sqlite], 10, 30, 64, [1_000, 1]);
        foreach (var pair in arguments.Chunk(2))
        {
            if (pair is not [var name, var value] || options.With(name, value) is not { } next)
            {
                return null;
            }

            options = next;
        }

        return options;
    }

    private GrabOptions? With(string name, string value)
    {
        if (name == "--provider")
        {
            return Enum.TryParse<DatabaseProvider>(value, ignoreCase: true, out var provider) && provider != DatabaseProvider.SqlServer ? this with { Providers = [provider] } : null;
        }

        return int.TryParse(value, CultureInfo.InvariantCulture, out var number) && number > 0
            ? name switch
            {
                "--seconds" => this with { Seconds = number },
                "--warmup" => this with { Warmup = number },
                "--clients" => this with { Clients = number },
                "--campaigns" => this with { Campaigns = [number] },
                _ => null,
            }
            : null;
    }
}
