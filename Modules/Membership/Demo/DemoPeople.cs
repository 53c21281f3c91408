using System.Globalization;
using Headless.Membership.Contracts;
using Headless.Membership.Members;

namespace Headless.Membership.Demo;

/// <summary>
/// Synthetic people. Nobody is hit: identity numbers are of the region 99, which does not exist, phone numbers of the range 100, which is not given out, and names are put together by chance.
/// </summary>
/// <param name="seed">The same seed makes the same people.</param>
/// <param name="occupations">Codes of occupations.</param>
/// <param name="before">The number of the person before the first; two lots of people keep apart by it.</param>
internal sealed class DemoPeople(int seed, IReadOnlyList<string> occupations, int before = 0)
{
    private const string Given = "伟芳娜敏静丽强磊洋艳勇军杰娟涛明超霞平刚桂英华玉兰红梅海燕晨阳子涵雨欣宇轩梓萱浩然思远若曦文博嘉怡志强秀珍建国淑兰晓东春梅";

    private static readonly string[] Surnames =
    [
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧",
        "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "蒋", "蔡", "贾", "丁", "魏", "薛", "叶", "阎", "余", "潘", "戴", "夏", "钟", "汪", "田", "姜", "范", "方", "石", "姚",
        "欧阳", "司徒", "诸葛", "上官",
    ];

    private static readonly string[] Rare = ["𠮷田秋", "买买提·阿不都", "古丽·阿依", "王𬭎", "李㛃", "赵𫍽", "马龘", "Emma Li"];

#pragma warning disable CA5394 // Demo data is to be the same each time; nothing here is a secret.
    private readonly Random _random = new(seed);
    private int _made = before;

    /// <summary>The next person.</summary>
    /// <returns>Her form.</returns>
    public JoiningForm Next()
    {
        var name = _made % 100 < Rare.Length ? Rare[_made % 100] : Name();
        return Next(name);
    }

    /// <summary>The next person, by the name of the caller's choice.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Her form.</returns>
    public JoiningForm Next(string name)
    {
        _made++;
        var form = _random.Next(10) switch { < 5 => EmploymentForm.Standard, < 8 => EmploymentForm.NewEmploymentForm, _ => EmploymentForm.Flexible };
        return new(name, Phone(), IdentityNumber(), occupations[_random.Next(occupations.Count)], form);
    }

    /// <summary>A number below a bound.</summary>
    /// <param name="bound">The bound, not included.</param>
    /// <returns>The number.</returns>
    public int Below(int bound) => _random.Next(bound);

    private string Name()
    {
        var surname = Surnames[_random.Next(Surnames.Length)];
        var first = Given[_random.Next(Given.Length)];
        return _random.Next(4) == 0 ? $"{surname}{first}" : $"{surname}{first}{Given[_random.Next(Given.Length)]}";
    }

    private string Phone() => string.Create(CultureInfo.InvariantCulture, $"100{_made:D8}");

    private string IdentityNumber()
    {
        var birthday = new DateOnly(1966, 1, 1).AddDays(_random.Next(14_000));
        var digits = string.Create(CultureInfo.InvariantCulture, $"99{_made / 1_000:D4}{birthday:yyyyMMdd}{_made % 1_000:D3}");
        return digits + NationalId.CheckCharacter(digits);
    }
#pragma warning restore CA5394
}
