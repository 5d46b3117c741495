using System.Globalization;

namespace Compiler.Accuracy.Heads;

/// <summary>
/// The fee of table 二, in a unit that stands in the header, the label, the cell, a line above, or nowhere. Where the header is the
/// form's and only its unit is left out, the unit is the form's; where the header has other words and no unit, nobody can tell.
/// </summary>
/// <param name="TenThousandYuan">The true fee in 万元.</param>
/// <param name="Lines">The block of the table.</param>
internal sealed record HeadFee(decimal TenThousandYuan, string Lines)
{
    private static readonly (string Name, decimal InTenThousandYuan)[] Units =
        [("万元", 1), ("万元", 1), ("万元", 1), ("萬元", 1), ("元", 0.0001m), ("元", 0.0001m), ("千元", 0.1m), ("百万元", 100), ("亿元", 10_000)];

    private static readonly string[] OtherWords = ["收费情况", "全年收取费用", "收费金额", "金额"];

    public static HeadFee Draw(Random random)
    {
        var (unit, inTenThousandYuan) = HeadNames.Any(Units, random);
        var printed = random.Next(1, 10_000_000) / (unit == "元" ? 1m : 1000m);
        var (label, cell, above) = ("行政事业性收费", printed.ToString(CultureInfo.InvariantCulture), "");
        var header = random.Next(2) == 0 ? "本年收费金额" : HeadNames.Any(OtherWords, random);
        switch (random.Next(9))
        {
            case 0 or 1:
                header += $"（单位：{unit}）";
                break;
            case 2:
                header += $"（{unit}）";
                break;
            case 3:
                header += $"/{unit}";
                break;
            case 4:
                label += $"（{unit}）";
                break;
            case 5:
                cell += unit;
                break;
            case 6:
                above = $"单位：{unit}\n";
                break;
            case 7 when header == "本年收费金额":
                inTenThousandYuan = 1;
                break;
            default:
                header = HeadNames.Any(OtherWords, random);
                break;
        }

        return new HeadFee(printed * inTenThousandYuan, $"第二十条第（八）项\t\n{above}信息内容\t{header}\n{label}\t{cell}\n");
    }
}
