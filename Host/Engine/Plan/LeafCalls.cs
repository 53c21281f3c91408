namespace Headless.Engine.Plan;

/// <summary>What the writers of fields come down to. Each says that it wrote.</summary>
internal static class LeafCalls
{
    /// <summary>Writes a text.</summary>
    public static bool Text(FragmentBuffer to, string value)
    {
        to.WriteText(value);
        return true;
    }

    /// <summary>Writes a whole number.</summary>
    public static bool Int(FragmentBuffer to, int value)
    {
        to.WriteNumber(value);
        return true;
    }

    /// <summary>Writes a truth.</summary>
    public static bool Boolean(FragmentBuffer to, bool value)
    {
        to.WriteBoolean(value);
        return true;
    }

    /// <summary>Writes null.</summary>
    public static bool Null(FragmentBuffer to)
    {
        to.WriteNull();
        return true;
    }
}
