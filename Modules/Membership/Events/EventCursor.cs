using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Headless.Sdk;

namespace Headless.Membership.Events;

/// <summary>Names a place in the log of joins and leaves. Opaque to clients, but no secret: the number stands in the event too.</summary>
internal static class EventCursor
{
    private const string Prefix = "membership-event:";

    /// <summary>The cursor of an event.</summary>
    /// <param name="sequence">The event's number.</param>
    /// <returns>The cursor.</returns>
    public static string Of(long sequence) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(Prefix + sequence.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The number of the event that a cursor names.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="argument">The argument's name, for the refusal.</param>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidEventCursorException">It is none.</exception>
    public static long Parse(string cursor, string argument)
    {
        var text = Base64Url.IsValid(cursor) ? Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)) : "";
        return text.StartsWith(Prefix, StringComparison.Ordinal)
            && long.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw new InvalidEventCursorException(argument);
    }
}

/// <summary>The text is no event's cursor.</summary>
/// <param name="argument">The argument it was given for.</param>
[ErrorCode("INVALID_EVENT_CURSOR", Zh = "游标无效。请使用会籍事件的 cursor 字段的值。", En = "This is no event's cursor. Give the value of a membership event's field cursor.")]
internal sealed class InvalidEventCursorException(string argument) : DomainException(argument);
