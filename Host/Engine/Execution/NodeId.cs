using System.Buffers.Text;
using System.Text;
using Headless.Engine.Errors;
using Headless.Engine.Plan;

namespace Headless.Engine.Execution;

/// <summary>Global ids: base64url of the type's name, a colon and the UUID.</summary>
public static class NodeId
{
    private const int LongestType = 64;
    private const int GuidDigits = 32;

    /// <summary>Makes a global id.</summary>
    /// <param name="type">The object type's name.</param>
    /// <param name="id">The row's id.</param>
    /// <returns>The global id.</returns>
    public static string Encode(string type, Guid id) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"{type}:{id:N}"));

    /// <summary>Writes a global id as JSON.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="type">The object type's name.</param>
    /// <param name="id">The row's id.</param>
    /// <returns>How many bytes it took, as a <see cref="DirectWrite"/> says it; 0 for a type with a name of unusual length.</returns>
    internal static int Write(Span<byte> to, string type, Guid id)
    {
        Span<byte> text = stackalloc byte[LongestType + 1 + GuidDigits];
        if (type.Length > LongestType)
        {
            return 0;
        }

        var length = Encoding.ASCII.GetBytes(type, text);
        text[length++] = (byte)':';
        id.TryFormat(text[length..], out var digits, "N");
        text = text[..(length + digits)];
        var needed = Base64Url.GetEncodedLength(text.Length) + 2;
        if (needed > to.Length)
        {
            return -needed;
        }

        to[0] = (byte)'"';
        var written = Base64Url.EncodeToUtf8(text, to[1..]);
        to[written + 1] = (byte)'"';
        return written + 2;
    }

    /// <summary>Reads a global id.</summary>
    /// <param name="text">The global id.</param>
    /// <param name="path">Where it stands in the input.</param>
    /// <returns>The type's name and the row's id.</returns>
    /// <exception cref="InvalidIdException">It is no global id.</exception>
    public static (string Type, Guid Id) Decode(string text, params string[] path)
    {
        if (text.Length is > 40 and < 200 && Base64Url.IsValid(text))
        {
            var decoded = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text));
            var colon = decoded.IndexOf(':', StringComparison.Ordinal);
            // Only the one canonical spelling is an id, so that ids can be compared as strings.
            if (colon > 0 && Guid.TryParseExact(decoded[(colon + 1)..], "N", out var id) && Encode(decoded[..colon], id) == text)
            {
                return (decoded[..colon], id);
            }
        }

        throw new InvalidIdException(path);
    }
}
