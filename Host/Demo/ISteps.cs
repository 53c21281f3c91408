namespace Headless.Host.Demo;

/// <summary>Shows how far a longer piece of work is.</summary>
internal interface ISteps
{
    /// <summary>Begins a step; the one before it has ended.</summary>
    /// <param name="title">A few words.</param>
    /// <returns>Takes the share that is done, 0 to 1.</returns>
    IProgress<double> Begin(string title);
}
