using System.Globalization;
using System.Text;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Accuracy.Heads;

/// <summary>Writes a report for a body: its title, a text with traps, now and then a word on where it is, its end.</summary>
/// <param name="random">What decides.</param>
internal sealed class HeadWriter(Random random)
{
    private static readonly string[] Plain =
    [
        "2024年，工作稳步推进。",
        "认真落实上级部署，各项工作有序开展。",
        "全年组织培训2次，更新栏目12个。",
        "收到政府信息公开申请3件，均按期答复。",
        "退还多收的信息处理费150元。",
        "全年行政事业性收费较上年减少20万元。",
    ];

    private static readonly Lazy<Dictionary<char, char>> Traditional = new(() =>
        Enumerable
            .Range('\u4E00', '\u9FFF' - '\u4E00' + 1)
            .Select(code => (char)code)
            .Where(character => TraditionalCharacters.ToSimplified(character) != character)
            .GroupBy(TraditionalCharacters.ToSimplified)
            .ToDictionary(pair => pair.Key, pair => pair.First()));

    public HeadSample Write()
    {
        var (name, place, isCompilation, line) = HeadNames.Draw(random);
        var year = 2021 + random.Next(5);
        var isTraditional = random.Next(10) == 0;
        var printed = isTraditional
            ? string.Concat(name.Select(character => Traditional.Value.GetValueOrDefault(character, character)))
            : name;
        var text = new StringBuilder();
        text.Append(Title(printed, year)).Append("\n\n");
        if (random.Next(2) == 0)
            text.Append(CultureInfo.InvariantCulture, $"本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。\n\n");
        text.Append("一、总体情况\n\n");
        foreach (var sentence in Sentences(place))
            text.Append(sentence).Append(random.Next(3) == 0 ? "\n\n" : "");
        var fee = HeadFee.Draw(random);
        text.Append("\n\n二、主动公开政府信息情况\n\n").Append(fee.Lines).Append("\n三、收到和处理政府信息公开申请情况\n\n六、其他需要报告的事项\n\n无。\n\n");
        if (random.Next(5) == 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{(random.Next(3) == 0 ? place.Seat.Path + "人民政府办公室" : name)}\n{year + 1}年1月{1 + random.Next(28)}日\n");
        }

        return new HeadSample(new HeadTruth(name, place.Seat, year, isCompilation, line, fee.TenThousandYuan), text.ToString());
    }

    private string Title(string name, int year) => random.Next(6) switch
    {
        0 => $"{name} {year} 年政府信息公开工作年度报告",
        1 => $"{year}年度{name}政府信息公开工作年度报告",
        2 => $"{name}\n{year}年政府信息公开工作年度报告",
        3 => $"{name}政府信息公开工作年度报告（{year}年度）",
        4 => $"{name}{Chinese(year)}年政府信息公开年度报告",
        _ => $"{name}{year}年政府信息公开工作年度报告",
    };

    private IEnumerable<string> Sentences(Division place)
    {
        var sentences = new List<string> { HeadNames.Any(Plain, random), HeadNames.Any(Plain, random) };
        for (var traps = random.Next(4); traps > 0; traps--)
        {
            var other = HeadNames.Other(place, random);
            sentences.Add(string.Format(CultureInfo.InvariantCulture, HeadNames.Any(HeadTraps.All, random),
                other.Province.Name, Below(other), other.Path + HeadNames.Office(random)));
        }

        if (random.Next(3) == 0)
            sentences.Add(Evidence(place.Seat));
        return sentences.OrderBy(_ => random.Next());
    }

    private string Evidence(Division seat)
    {
        var above = seat.Parent ?? seat;
        return random.Next(5) switch
        {
            0 => $"请与本单位联系（地址：{Below(seat)}解放路1号）。",
            1 => $"按照{seat.Province.Name}人民政府部署，编制本报告。",
            2 => $"根据{Below(above)}委、政府要求，抓好落实。",
            3 => $"本报告在{Below(seat)}人民政府门户网站公布，可供下载。",
            _ => $"在{Below(above)}人民政府领导下，工作有序。",
        };
    }

    // 贵阳市白云区, as sentences write it, or with the province.
    private string Below(Division place) =>
        random.Next(2) == 0 || place.Parent is null ? place.Path : place.Path[place.Province.Name.Length..];

    private static string Chinese(int year) =>
        string.Concat(year.ToString(CultureInfo.InvariantCulture).Select(digit => "〇一二三四五六七八九"[digit - '0']));
}
