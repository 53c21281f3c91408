namespace Headless.Host.Startup;

/// <summary>Whether the database is migrated and filled, so that requests may come.</summary>
internal sealed class Readiness
{
    private volatile bool _ready;

    /// <summary>Whether requests may come.</summary>
    public bool IsReady => _ready;

    /// <summary>Lets requests come.</summary>
    public void Open() => _ready = true;
}
