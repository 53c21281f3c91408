using System.Globalization;

namespace Headless.Benchmarks.Grab;

/// <summary>What Linux tells of a process and its children.</summary>
internal static class ProcessTree
{
    private const int TicksASecond = 100;

    // Places in /proc/<pid>/stat after the name, which is in parentheses and may hold anything.
    private const int Parent = 1;
    private const int User = 11;
    private const int System = 12;
    private const int EndedUser = 13;
    private const int EndedSystem = 14;

    /// <summary>The processor time of a process and of its children, those that have ended too.</summary>
    /// <param name="pid">The process.</param>
    /// <returns>The time.</returns>
    public static TimeSpan Processor(string pid)
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(d => char.IsAsciiDigit(Path.GetFileName(d)[0])))
        {
            ticks += Read(folder) switch
            {
                { } own when Path.GetFileName(folder) == pid => Sum(own, User, System, EndedUser, EndedSystem),
                { } child when child[Parent] == pid => Sum(child, User, System),
                _ => 0,
            };
        }

        return TimeSpan.FromSeconds((double)ticks / TicksASecond);
    }

    private static long Sum(string[] stat, params ReadOnlySpan<int> places)
    {
        var sum = 0L;
        foreach (var place in places)
        {
            sum += long.Parse(stat[place], CultureInfo.InvariantCulture);
        }

        return sum;
    }

    private static string[]? Read(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;   // it has ended meanwhile
        }
    }
}
