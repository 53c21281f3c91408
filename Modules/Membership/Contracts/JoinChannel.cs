namespace Headless.Membership.Contracts;

/// <summary>By which way a person joined or applied.</summary>
public enum JoinChannel
{
    /// <summary>She filled in the form herself (NB05).</summary>
    Form,

    /// <summary>She scanned a union's join code (LY03).</summary>
    JoinCode,

    /// <summary>An officer admitted her with others from a file (YZ02).</summary>
    Batch,

    /// <summary>She came from another union.</summary>
    Transfer,
}
