using Headless.Engine.Plan;

namespace Headless.Engine.Emission;

/// <summary>A scalar that can write its values itself, the same as it would serialize them, without making a string first.</summary>
internal interface IJsonScalar
{
    /// <summary>Writes a value.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="value">The value.</param>
    /// <returns>False when it is none that can be written so; nothing is written then.</returns>
    bool TryWrite(FragmentBuffer to, object value);
}

/// <summary>The same of values of one type, which need not be made objects for it.</summary>
/// <typeparam name="T">The type.</typeparam>
internal interface IJsonScalar<in T> : IJsonScalar
    where T : struct
{
    /// <summary>Writes a value.</summary>
    /// <param name="to">Where to; at least <see cref="DirectWrites.Room"/> bytes.</param>
    /// <param name="value">The value.</param>
    /// <returns>How many bytes it took; 0 when it is none that can be written so.</returns>
    int Write(Span<byte> to, T value);
}
