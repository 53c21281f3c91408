using System.Text.Json;
using Headless.Testing;

namespace Headless.Marketplace.Tests;

/// <summary>Reads what mutations answer.</summary>
internal static class Payloads
{
    /// <summary>The code of a payload's only error; empty when there is none.</summary>
    public static string Code(this JsonElement data, string field) => data.At(field).Outcome() is var outcome && outcome == "OK" ? "" : outcome;
}
