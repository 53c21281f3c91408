using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Headless.Host.Demo;

/// <summary>Bars on a terminal, plain lines where output goes to a file.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs work and shows its steps.</summary>
    /// <typeparam name="T">The work's result.</typeparam>
    /// <param name="output">Where to show them.</param>
    /// <param name="plain">Lines instead of bars.</param>
    /// <param name="work">The work.</param>
    /// <returns>The work's result.</returns>
    public static Task<T> RunAsync<T>(TextWriter output, bool plain, Func<ISteps, Task<T>> work) =>
        plain
            ? work(new Lines(output))
            : AnsiConsole.Progress()
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
                .StartAsync(context => work(new Bars(context)));

    private sealed class Bars(ProgressContext context) : ISteps
    {
        public IProgress<double> Begin(string title)
        {
            var bar = context.AddTask(Markup.Escape(title), maxValue: 1);
            return new Direct(done => bar.Value = done);
        }
    }

    private sealed class Lines(TextWriter output) : ISteps
    {
        public IProgress<double> Begin(string title)
        {
            var started = Stopwatch.GetTimestamp();
            return new Direct(done =>
            {
                if (done >= 1)
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
                }
            });
        }
    }

    /// <summary>Unlike <see cref="Progress{T}"/> it reports at once, in order.</summary>
    private sealed class Direct(Action<double> show) : IProgress<double>
    {
        private bool _done;

        public void Report(double value)
        {
            if (!_done)
            {
                _done = value >= 1;
                show(value);
            }
        }
    }
}
