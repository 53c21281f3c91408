using Headless.Marketplace.Sellers;

namespace Headless.Marketplace.Demo;

/// <summary>An invented seller with invented goods. What is made is of Hangzhou and its surroundings; nobody and nothing here is real.</summary>
/// <param name="SignIn">What her account is called.</param>
/// <param name="Name">The name on the sign.</param>
/// <param name="Kind">Who sells.</param>
/// <param name="Code">The code of the union on whose market she sells.</param>
/// <param name="Status">Where she stands.</param>
/// <param name="Introduction">What she says of herself.</param>
/// <param name="Goods">What she sells.</param>
internal sealed record DemoShop(string SignIn, string Name, SellerKind Kind, string Code, SellerStatus Status, string Introduction, IReadOnlyList<DemoGoods> Goods)
{
    /// <summary>The sign-in of the first seller.</summary>
    public const string Craftsman = "craftsman";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DemoShop> All { get; } =
    [
        new(Craftsman, "示例制笔坊（虚构）", SellerKind.Craftsman, "3301", SellerStatus.Approved, "手工制笔三十年，此处人物与商品均为虚构。",
        [
            new("示例兼毫毛笔（虚构）", "CRAFT_BRUSH", "狼羊兼毫，适合行书与小楷。", [new("小楷", 6_800, 5_200, 40), new("中楷", 8_800, 6_600, 40), new("大楷", 12_800, 9_900, 25)], "本店自称：同款全市最低", 8_800),
            new("示例文房四件套（虚构）", "CRAFT_BRUSH", "笔、墨、纸、砚各一，木盒装。", [new("标准装", 26_800, 19_900, 30)]),
            new("示例手工宣纸（虚构）", "CRAFT_BRUSH", "四尺，每刀一百张。", [new("生宣", 15_800, null, 60), new("熟宣", 17_800, null, 60)]),
        ]),
        new("demo-seller-silk", "示例织绣坊（虚构）", SellerKind.Craftsman, "330102", SellerStatus.Approved, "丝织与刺绣，此处人物与商品均为虚构。",
        [
            new("示例真丝方巾（虚构）", "CRAFT_TEXTILE", "桑蚕丝，手工卷边。", [new("湖蓝", 19_800, 14_800, 35), new("桂黄", 19_800, 14_800, 35)], "本店自称：同款全市最低", 21_800),
            new("示例绣花团扇（虚构）", "CRAFT_FAN", "双面绣，竹柄。", [new("荷花", 16_800, 12_600, 20), new("山水", 18_800, 13_900, 20)]),
        ]),
        new("demo-seller-kiln", "示例青瓷小窑（虚构）", SellerKind.Craftsman, "330106", SellerStatus.Approved, "柴窑烧制的日用青瓷，此处人物与商品均为虚构。",
        [
            new("示例青瓷茶杯（虚构）", "CRAFT_CERAMIC", "每只手拉坯，釉色略有不同。", [new("单只", 8_800, 6_800, 80), new("一对", 16_800, 12_800, 40)]),
            new("示例青瓷花器（虚构）", "CRAFT_CERAMIC", "小口梅瓶，高约二十厘米。", [new("粉青", 39_800, 32_800, 3)]),
        ]),
        new("demo-seller-bamboo", "示例竹编坊（虚构）", SellerKind.Craftsman, "330106", SellerStatus.Approved, "竹编与竹雕，此处人物与商品均为虚构。",
        [
            new("示例竹编提篮（虚构）", "CRAFT_WOOD", "毛竹手编，可盛可提。", [new("小号", 9_900, 7_900, 50), new("大号", 13_900, 10_900, 50)]),
            new("示例竹柄油纸伞（虚构）", "CRAFT_FAN", "桐油纸面，竹骨。", [new("素色", 12_900, 9_900, 0)]),
        ]),
        new("demo-seller-tea", "示例茶农合作社（虚构）", SellerKind.Cooperative, "330106", SellerStatus.Approved, "茶农联合销售，此处机构与商品均为虚构。",
        [
            new("示例明前绿茶（虚构）", "FOOD_TEA", "春季头采，密封罐装。", [new("100克", 18_800, 14_800, 100), new("250克", 42_800, 33_800, 60)], "本店自称：会员价全市最低", 19_800),
        ]),
        new("demo-seller-new", "示例新商家（虚构）", SellerKind.Merchant, "3301", SellerStatus.Pending, "刚提交入驻申请，此处商家为虚构。",
        [
            new("示例保温杯（虚构）", "DAILY", "等待审核的商品。", [new("500毫升", 5_900, 4_900, 10)]),
        ]),
        new("demo-seller-closed", "示例停业商家（虚构）", SellerKind.Merchant, "3301", SellerStatus.Suspended, "已被暂停，此处商家为虚构。",
        [
            new("示例帆布袋（虚构）", "DAILY", "因商家被暂停而下架。", [new("米白", 3_900, null, 10)]),
        ]),
    ];
}

/// <summary>Invented goods.</summary>
/// <param name="Name">The name.</param>
/// <param name="Category">The code of the shelf.</param>
/// <param name="Description">What it is.</param>
/// <param name="Variants">The variants.</param>
/// <param name="Statement">What the seller states about the lowest price; null for nothing.</param>
/// <param name="ReferenceFen">The price elsewhere that she states.</param>
internal sealed record DemoGoods(string Name, string Category, string Description, IReadOnlyList<DemoVariant> Variants, string? Statement = null, long? ReferenceFen = null);

/// <summary>A variant of invented goods.</summary>
/// <param name="Name">What sets it apart.</param>
/// <param name="ListFen">The price for everybody.</param>
/// <param name="MemberFen">The price for members; null for none.</param>
/// <param name="Pieces">How many there are.</param>
internal sealed record DemoVariant(string Name, long ListFen, long? MemberFen, int Pieces);
