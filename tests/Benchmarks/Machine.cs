using System.Globalization;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Environments;

namespace Headless.Benchmarks;

/// <summary>The machine that figures were seen on.</summary>
internal static class Machine
{
    public static string Text()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        return string.Join(Environment.NewLine, HostEnvironmentInfo.GetCurrent().ToFormattedString())
            + string.Create(CultureInfo.InvariantCulture, $"{Environment.NewLine}{memory:0.0} GB of memory, {RuntimeInformation.FrameworkDescription}");
    }
}
