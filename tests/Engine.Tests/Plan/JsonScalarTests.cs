using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Headless.Engine.Emission;
using Headless.Engine.Execution;
using Headless.Engine.Http;
using Headless.Engine.Model;
using Headless.Engine.Plan;

namespace Headless.Engine.Tests.Plan;

/// <summary>What writes itself writes what it would have been serialized to, and no text is written otherwise than character by character.</summary>
public sealed class JsonScalarTests
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = PlainJsonEncoder.Instance };

    [Fact]
    public void A_time_is_written_as_it_is_serialized() =>
        Gen.Long[DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks].Sample(ticks =>
        {
            Same("DateTime", new DateTime(ticks, DateTimeKind.Utc));
            Same("DateTime", new DateTime(ticks - (ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc));
            Same("DateTime", new DateTime(ticks - (ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc));
            Same("Date", DateOnly.FromDateTime(new DateTime(ticks)));
            Same("LocalTime", TimeOnly.FromDateTime(new DateTime(ticks)));
        });

    [Fact]
    public void An_id_is_written_as_it_is_serialized() => Gen.Guid.Sample(id => Same("UUID", id));

    [Fact]
    public void What_is_of_another_kind_is_not_written() => Assert.Equal("", Written("Date", "2026-05-01"));

    [Fact]
    public void Every_text_is_escaped_where_its_characters_are() =>
        Gen.String[Gen.OneOf(Gen.Char['\0', '\u00FF'], Gen.Char['\u2020', '\u2030'], Gen.Char['\u4E00', '\u4E20'], Gen.Char['\uD7F0', '\uE010']), 0, 40].Sample(text =>
            Assert.Equal($"\"{string.Concat(text.EnumerateRunes().Select(r => PlainJsonEncoder.Instance.WillEncode(r.Value) ? Escaped(r.Value) : r.ToString()))}\"", JsonSerializer.Serialize(text, s_json)));

    [Fact]
    public void Every_text_is_written_as_the_serializer_writes_it() =>
        Gen.Select(Gen.String[Gen.OneOf(Gen.Char['\0', '\u00FF'], Gen.Char['a', 'z'], Gen.Char['\u2020', '\u2030'], Gen.Char['\u4E00', '\u4E20'], Gen.Char['\uD7F0', '\uE010']), 0, 90], Gen.Int[0, 4_200]).Sample((text, before) =>
        {
            var whole = new string('x', before) + text;
            using var bytes = new FragmentBuffer();
            bytes.WriteText(whole);
            Assert.Equal(JsonSerializer.Serialize(whole, s_json), Encoding.UTF8.GetString(bytes.Written.Span));
        });

    // Many characters are looked at in one go: each that is none of those which stand for themselves, at each place among such.
    [Fact]
    public void A_character_is_escaped_wherever_it_stands_among_plain_ones()
    {
        foreach (var character in Enumerable.Range(0, 0x110).Concat([0x2027, 0x2028, 0x2029, 0x202A, 0xD7FF, 0xE000, 0xFFFF]).Select(c => (char)c))
        {
            for (var at = 0; at < 16; at++)
            {
                Same($"{new string('a', at)}{character}{new string('z', 15 - at)}");
            }
        }
    }

    // A long text is written in pieces of 4,096 characters.
    [Theory]
    [InlineData("\U00020BB7")]
    [InlineData("\U0001F600\U0001F600")]
    [InlineData("\uD842x")]
    [InlineData("\uDFB7\uD842")]
    public void A_pair_stays_together_where_pieces_of_a_text_meet(string pair)
    {
        for (var before = 4_090; before < 4_100; before++)
        {
            Same($"{new string('x', before)}{pair}{new string('y', 4_090)}{pair}");
        }
    }

    [Fact]
    public void A_field_is_written_with_its_key_whatever_room_there_was() =>
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 1, 60], Gen.String[Gen.OneOf(Gen.Char['\0', '\u00FF'], Gen.Char['\u4E00', '\u4E20'], Gen.Char['\uD7F0', '\uE010']), 0, 90], Gen.Int[0, 4_200]).Sample((key, text, before) =>
        {
            using var bytes = new FragmentBuffer();
            bytes.Write(new byte[before]);
            Assert.True(bytes.TryWrite(new Label(key), (source, to) => JsonBytes.TextAtOnce(to, (string)source), text));
            Assert.False(bytes.TryWrite(new Label(key), DirectWrites.None, text));
            Assert.Equal($",\"{key}\":{JsonSerializer.Serialize(text, s_json)}", Encoding.UTF8.GetString(bytes.Written.Span[before..]));
        });

    [Fact]
    public void What_lacks_room_says_how_much_it_needs()
    {
        Assert.Equal((-20, 0), (JsonBytes.TextAtOnce(new byte[19], "abc"), JsonBytes.TextAtOnce(new byte[19], new string('a', 5_000))));
        Assert.Equal(-4, LeafCalls.Null(new byte[3]));
        Assert.Equal(-54, NodeId.Write(new byte[40], "Member", Guid.Empty));
    }

    private static string Escaped(int rune) => rune switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{rune:X4}"),
    };

    private static void Same(string text)
    {
        using var bytes = new FragmentBuffer();
        bytes.WriteText(text);
        Assert.Equal(JsonSerializer.Serialize(text, s_json), Encoding.UTF8.GetString(bytes.Written.Span));
    }

    private static void Same(string scalar, object value) =>
        Assert.Equal(JsonSerializer.Serialize(Scalars.Create(new ScalarTypeModel(scalar, scalar, null)).Serialize(value), s_json), Written(scalar, value));

    private static string Written(string scalar, object value)
    {
        using var bytes = new FragmentBuffer();
        Assert.IsAssignableFrom<IJsonScalar>(Scalars.Create(new ScalarTypeModel(scalar, scalar, null))).TryWrite(bytes, value);
        return Encoding.UTF8.GetString(bytes.Written.Span);
    }
}
