namespace Headless.Testing;

/// <summary>Who can sign in to the demo; all of them are invented.</summary>
public static class DemoSignIns
{
    /// <summary>Administers the province's union.</summary>
    public const string Province = "demo:province-admin";

    /// <summary>An officer of Hangzhou, a city.</summary>
    public const string Hangzhou = "demo:hangzhou-officer";

    /// <summary>An officer of Shangcheng, a district of Hangzhou.</summary>
    public const string Shangcheng = "demo:shangcheng-officer";

    /// <summary>An officer of Ningbo, a city.</summary>
    public const string Ningbo = "demo:ningbo-officer";

    /// <summary>An officer of Longyou, a county.</summary>
    public const string Longyou = "demo:longyou-officer";

    /// <summary>An officer of Qingyuan, a county.</summary>
    public const string Qingyuan = "demo:qingyuan-officer";

    /// <summary>A verified member in Hangzhou.</summary>
    public const string QiuTian = "demo:qiu-tian";

    /// <summary>A member whose name has a dot in it.</summary>
    public const string Abdul = "demo:abdul";

    /// <summary>Has an account and is no member yet.</summary>
    public const string Newcomer = "demo:newcomer";

    /// <summary>The newcomer's identity number; its region is nobody's.</summary>
    public const string NewcomersNationalId = "990101199001010027";
}
