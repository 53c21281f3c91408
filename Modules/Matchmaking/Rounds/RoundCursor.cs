using System.Buffers.Text;
using System.Text;
using Headless.Matchmaking.Contracts;
using Headless.Sdk;

namespace Headless.Matchmaking.Rounds;

/// <summary>Names a state that a round came to. Opaque to clients, but no secret: it says what the change says.</summary>
internal static class RoundCursor
{
    /// <summary>The cursor of a change.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="status">What it came to.</param>
    /// <returns>The cursor.</returns>
    public static string Of(Guid roundId, RoundStatus status) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"selection-round:{roundId:N}:{status}"));

    /// <summary>The state that a cursor names.</summary>
    /// <param name="cursor">The cursor; null: none.</param>
    /// <param name="roundId">The round it must be of.</param>
    /// <returns>The state; null for no cursor.</returns>
    /// <exception cref="InvalidRoundCursorException">It is none of this round's.</exception>
    public static RoundStatus? Parse(string? cursor, Guid roundId) => cursor is null
        ? null
        : Enum.GetValues<RoundStatus>().Where(s => Of(roundId, s) == cursor).Select(s => (RoundStatus?)s).FirstOrDefault() ?? throw new InvalidRoundCursorException();
}

/// <summary>The text is no cursor of this round's changes.</summary>
[ErrorCode("INVALID_ROUND_CURSOR", Zh = "游标无效。请使用同一轮次变化的 cursor 字段的值。", En = "This is no cursor of this round. Give the value of the field cursor of one of its changes.")]
internal sealed class InvalidRoundCursorException() : DomainException("after");
