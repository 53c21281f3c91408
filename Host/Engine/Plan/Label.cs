using System.Text;

namespace Headless.Engine.Plan;

/// <summary>A key as it stands in an answer behind another one: <c>,"name":</c>.</summary>
/// <param name="key">A name or alias, which has no character that JSON escapes.</param>
internal sealed class Label(string key)
{
    // As many bytes as are copied in one go; to copy few of them takes longer than to copy all.
    private const int Short = 32;

    private readonly byte[] _bytes = Padded(Encoding.ASCII.GetBytes($",\"{key}\":"));

    /// <summary>How long it is.</summary>
    public int Length { get; } = key.Length + 4;

    /// <summary>How much room it is copied into.</summary>
    public int Room => _bytes.Length;

    /// <summary>Its bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Copies it; what stands behind it in its room is not valid then.</summary>
    /// <param name="to">Where to.</param>
    public void CopyTo(Span<byte> to)
    {
        if (_bytes.Length == Short)
        {
            _bytes.AsSpan(0, Short).CopyTo(to);
        }
        else
        {
            _bytes.CopyTo(to);
        }
    }

    private static byte[] Padded(byte[] bytes)
    {
        Array.Resize(ref bytes, Math.Max(bytes.Length, Short));
        return bytes;
    }
}
