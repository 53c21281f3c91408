using GraphQL.Types;
using Headless.Engine.Emission;
using Headless.Engine.Model;

namespace Headless.Engine.Tests;

/// <summary>A time is written as RFC 3339 has it, and whatever else could be read as one is refused rather than guessed.</summary>
public sealed class DateTimeScalarTests
{
    private readonly ScalarGraphType _scalar = Scalars.Create(new ScalarTypeModel("DateTime", "DateTime", null));

    [Theory]
    [InlineData("2026-05-01T08:30:00Z", "2026-05-01T08:30:00.0000000")]
    [InlineData("2026-05-01T08:30:00+08:00", "2026-05-01T00:30:00.0000000")]
    [InlineData("2026-05-01t08:30:00.25z", "2026-05-01T08:30:00.2500000")]
    [InlineData("2026-05-01T08:30:00.1234567-05:30", "2026-05-01T14:00:00.1234567")]
    [InlineData("2026-05-01T08:30:00.123456789Z", "2026-05-01T08:30:00.1234568")]
    public void A_time_with_an_offset_is_read(string text, string utc) => Assert.Equal((utc, DateTimeKind.Utc), (((DateTime)_scalar.ParseValue(text)!).ToString("yyyy-MM-ddTHH:mm:ss.fffffff", null), ((DateTime)_scalar.ParseValue(text)!).Kind));

    [Theory]
    [InlineData("2026-05-01T08:30:00")]
    [InlineData("2026-05-01T08:30Z")]
    [InlineData("2026-05-01 08:30:00Z")]
    [InlineData("05/01/2026 08:30:00 +08:00")]
    [InlineData("1 May 2026 08:30:00 +08:00")]
    [InlineData("Friday, 01 May 2026 08:30:00 Z")]
    [InlineData("2026-05-01T08:30:00 +08:00")]
    [InlineData("2026-05-01T08:30:00+0800")]
    [InlineData("2026-05-01T08:30:00Z\n")]
    [InlineData("2026-02-30T08:30:00Z")]
    [InlineData("2026-05-01T24:30:00Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("２０２６-05-01T08:30:00Z")]
    public void What_means_nothing_certain_is_refused(string text) => Assert.Throws<InvalidOperationException>(() => _scalar.ParseValue(text));
}
