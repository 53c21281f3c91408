using System.Globalization;
using System.Text.RegularExpressions;
using GraphQL.Types;
using GraphQLParser.AST;
using Headless.Engine.Plan;

namespace Headless.Engine.Emission;

/// <summary>A scalar that is a string on the wire and a CLR value inside.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
internal sealed class TextScalar<T> : ScalarGraphType, ISpecifiedScalar, IJsonScalar<T>
    where T : struct
{
    private readonly Func<string, T?> _parse;
    private readonly Func<T, string> _format;
    private readonly JsonWrite<T> _write;

    public TextScalar(string name, string description, string? specifiedBy, Func<string, T?> parse, Func<T, string> format, JsonWrite<T> write)
    {
        Name = name;
        Description = description;
        SpecifiedBy = specifiedBy;
        (_parse, _format, _write) = (parse, format, write);
    }

    /// <inheritdoc/>
    public string? SpecifiedBy { get; }

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => ParseValue((string)text.Value),
        _ => ThrowLiteralConversionError(value),
    };

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        T already => already,
        string text when _parse(text) is { } parsed => parsed,
        _ => ThrowValueConversionError(value),
    };

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value switch
    {
        null => null,
        T typed => _format(typed),
        _ => ThrowSerializationError(value),
    };

    /// <inheritdoc/>
    public bool TryWrite(FragmentBuffer to, object value)
    {
        if (value is not T typed)
        {
            return false;
        }

        to.Advance(_write(to.GetSpan(DirectWrites.Room), typed));
        return true;
    }

    /// <inheritdoc/>
    public int Write(Span<byte> to, T value) => _write(to, value);
}

/// <summary>Writes a value as JSON.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="to">Where to.</param>
/// <param name="value">The value.</param>
/// <returns>How many bytes it took.</returns>
internal delegate int JsonWrite<in T>(Span<byte> to, T value);

/// <summary>Whole numbers that survive JavaScript.</summary>
internal sealed class LongScalar : ScalarGraphType, IJsonScalar<long>
{
    private const long Limit = 1L << 53;

    public LongScalar(string description) => (Name, Description) = ("Long", description);

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLIntValue number when number.Value.Length <= 17 && long.TryParse(number.Value.Span, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) && InRange(parsed) => parsed,
        _ => ThrowLiteralConversionError(value),
    };

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        int number => (long)number,
        long number when InRange(number) => number,
        _ => ThrowValueConversionError(value),
    };

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value switch
    {
        null => null,
        long number when InRange(number) => number,
        int number => (long)number,
        _ => ThrowSerializationError(value),
    };

    /// <inheritdoc/>
    public bool TryWrite(FragmentBuffer to, object value)
    {
        var written = value is long number ? Write(to.GetSpan(DirectWrites.Room), number) : 0;
        to.Advance(written);
        return written > 0;
    }

    /// <inheritdoc/>
    public int Write(Span<byte> to, long value) => InRange(value) && value.TryFormat(to, out var written, default, CultureInfo.InvariantCulture) ? written : 0;

    private static bool InRange(long value) => value is > -Limit and < Limit;
}

/// <summary>The scalars that are not built into GraphQL.</summary>
internal static partial class Scalars
{
    // Rules add days, hours and years to what comes; neither end of the calendar lies in their reach.
    private const int FirstYear = 1000;
    private const int LastYear = 8999;

    /// <summary>Makes a scalar.</summary>
    public static ScalarGraphType Create(Model.ScalarTypeModel model) => model.Name switch
    {
        "Long" => new LongScalar(model.Description!),
        "DateTime" => new TextScalar<DateTime>("DateTime", model.Description!, model.SpecifiedBy, ParseDateTime,
            d => d.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            JsonTimes.Time),
        "Date" => new TextScalar<DateOnly>("Date", model.Description!, model.SpecifiedBy,
            s => DateOnly.TryParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) && d.Year is >= FirstYear and <= LastYear ? d : null,
            d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            JsonTimes.Day),
        "LocalTime" => new TextScalar<TimeOnly>("LocalTime", model.Description!, model.SpecifiedBy,
            s => TimeOnly.TryParseExact(s, ["HH:mm:ss", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var t) ? t : null,
            t => t.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            JsonTimes.TimeOfDay),
        _ => new TextScalar<Guid>(model.Name, model.Description!, model.SpecifiedBy, s => Guid.TryParseExact(s, "D", out var g) ? g : null, g => g.ToString("D"),
            (to, g) => JsonBytes.Quoted(to, g)),
    };

    /// <summary>As RFC 3339 has it: a time without an offset means nothing certain, and a day and month in another order mean another day.</summary>
    private static DateTime? ParseDateTime(string text) =>
        DateTimePattern().IsMatch(text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
        && parsed.UtcDateTime.Year is >= FirstYear and <= LastYear
            ? parsed.UtcDateTime
            : null;

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex DateTimePattern();
}
