using System.Reflection;
using System.Text;
using Headless.Membership.Batches;
using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Sdk;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Membership.Tests.Batches;

public sealed class BatchFileTests
{
    private const string Headings = "姓名,手机号,身份证号,职业,用工形式\n";
    private const string Row = "𠮷田,10000000001,99010119900307004X,网约车司机,新就业形态\n";
    private static readonly JoiningForm Form = new("𠮷田", "10000000001", "99010119900307004X", "RIDE_HAILING_DRIVER", EmploymentForm.NewEmploymentForm);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    public void The_same_file_reads_the_same_in_every_encoding(string encoding, bool withMark)
    {
        var bytes = Encode(encoding, Headings + Row);
        var line = Assert.Single(Read(withMark ? [0xEF, 0xBB, 0xBF, .. bytes] : bytes));
        Assert.Equal((2, null), (line.Number, line.Problem));
        Assert.Equal(Values(Form), Values(line.Form!));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x20, 0x4E })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xFF })]
    [InlineData(new byte[] { 0x81 })]
    [InlineData(new byte[] { 0x41, 0x00 })]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00 })]
    [InlineData(new byte[0])]
    public void What_is_no_text_and_no_spreadsheet_is_refused(byte[] bytes) => Assert.Throws<UnreadableFileException>(() => Read(bytes));

    [Fact]
    public void A_spreadsheet_reads_as_the_same_people()
    {
        var xlsx = TestWorkbook.Make([["姓名", "手机号", "身份证号"], ["买买提·阿不都", 10000000002d, "990101200002290011"], [], ["丁一", "10000000003", 990101199003070000d]]);
        var lines = Read(xlsx);
        Assert.Equal([2, 4], lines.Select(l => l.Number));
        Assert.Equal(Values(new("买买提·阿不都", "10000000002", "990101200002290011", null, EmploymentForm.Standard)), Values(lines[0].Form!));
        Assert.Equal(FormPart.NationalId, Assert.IsType<DigitsLostException>(lines[1].Problem).Part);
    }

    [Fact]
    public void Each_row_has_its_own_problem()
    {
        var lines = Read(Encode("utf-8", Headings + Row
            + "=HYPERLINK(\"x\"),10000000001,99010119900307004X,,\n"
            + "张三,+86 100 0000 0001,99010119900307004X,,\n"
            + "张三,10000000001,990101199003070040,,\n"
            + "张三,123,990101200002290011,,\n"
            + "张三,10000000001,990101200002290011,宇航员,\n"
            + "张三,10000000001,990101200002290011,,自由\n"
            + "张三,10000000001\n"));
        Assert.Equal(
            ["", "FormulaInCellException", "DuplicateInFileException", "InvalidCellException NationalId", "InvalidCellException Phone",
                "InvalidCellException Occupation", "InvalidCellException EmploymentForm", "InvalidCellException NationalId"],
            lines.Select(l => l.Problem is null ? "" : l.Problem.GetType().Name + (l.Problem is InvalidCellException cell ? $" {cell.Part}" : "")));
        Assert.Equal(2, ((DuplicateInFileException)lines[2].Problem!).FirstRow);
    }

    [Fact]
    public void Headings_may_be_English_in_any_order()
    {
        var line = Assert.Single(Read(Encode("utf-8", "National ID;Mobile;Name\n99010119900307004x;+86 10000000001;Qiu Tian\n")));
        Assert.Equal(Values(new("Qiu Tian", "10000000001", "99010119900307004X", null, EmploymentForm.Standard)), Values(line.Form!));
    }

    [Fact]
    public void Missing_headings_are_named()
    {
        var refusal = Assert.Throws<MissingHeadingsException>(() => Read(Encode("utf-8", "姓名,电话\n")));
        Assert.Equal([FormPart.Phone, FormPart.NationalId], refusal.Parts);
    }

    [Fact]
    public void Two_thousand_rows_are_the_most()
    {
        var rows = string.Concat(Enumerable.Repeat("张三,1,1\n", 2_000));
        Assert.Equal(2_000, Read(Encode("utf-8", "姓名,手机号,身份证号\n" + rows)).Count);
        var refusal = Assert.Throws<FileTooLargeException>(() => Read(Encode("utf-8", "姓名,手机号,身份证号\n张三,1,1\n" + rows)));
        Assert.Equal((2, 2_000), (refusal.MaxMegabytes, refusal.MaxRows));
    }

    [Fact]
    public void Two_megabytes_are_the_most() => Assert.Throws<FileTooLargeException>(() => Read(new byte[(2 * 1024 * 1024) + 1]));

    [Fact]
    public void A_spreadsheet_that_unpacks_to_gigabytes_is_refused()
    {
        var bomb = TestWorkbook.Bomb(megabytes: 41);
        Assert.InRange(bomb.Length, 1, 1024 * 1024);
        Assert.Throws<FileTooLargeException>(() => Read(bomb));
    }

    [Fact]
    public void A_sentence_calls_a_column_by_a_heading_that_files_may_have()
    {
        var required = new Dictionary<FormPart, string> { [FormPart.Name] = "name", [FormPart.Phone] = "phone", [FormPart.NationalId] = "nationalId" };
        foreach (var part in Enum.GetValues<FormPart>().Except([FormPart.HomeDivision]))
        {
            var words = typeof(FormPart).GetField(part.ToString())!.GetCustomAttribute<InWordsAttribute>()!;
            foreach (var heading in new[] { words.Zh, words.En })
            {
                SheetRow headings = new(1, [heading, .. required.Where(r => r.Key != part).Select(r => r.Value)]);
                Assert.Equal("here", BatchColumns.Of(headings).Cell(new(2, ["here"]), part));
            }
        }
    }

    private static IReadOnlyList<BatchLine> Read(byte[] bytes)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));
        return new BatchFile(new Occupations([new NamedOccupations()]), clock).Read(bytes);
    }

    private static byte[] Encode(string encoding, string text) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(text);

    private static (string, string, string, string?, EmploymentForm) Values(JoiningForm f) => (f.Name, f.Phone, f.NationalId, f.OccupationCode, f.EmploymentForm);
}
