using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Accuracy.Truth;

/// <summary>Makes true reports of every kind of body.</summary>
public static class RandomReport
{
    private static readonly string[] Bodies = ["人民政府", "人民政府办公室", "财政局", "教育局", "自然资源局", "行政审批局", "市场监督管理局", "医疗保障局"];

    private static readonly ImmutableArray<string> Counties =
        [.. Gazetteer.Current.Provinces.SelectMany(province => Gazetteer.Current.Counties(province)).Select(county => county.Path)];

    public static TrueReport Create(Random random) => Create(FormCatalogue.Statutory.All[random.Next(4) == 0 ? ^1 : 0], random);

    public static TrueReport Create(DisclosureForm form, Random random)
    {
        var figures = RandomFigures.Create(form, random);
        var (overview, mentions) = RandomNarrative.Write(figures, random);
        return new TrueReport(Title(form, random), figures, overview, mentions);
    }

    private static string Title(DisclosureForm form, Random random)
    {
        var agency = Counties[random.Next(Counties.Length)] + Bodies[random.Next(Bodies.Length)];
        var year = form.Since + random.Next(form.Since == FormCatalogue.Statutory.Current.Since ? 4 : 2);
        return random.Next(3) switch
        {
            0 => $"{agency} {year} 年政府信息公开工作年度报告",
            1 => $"{agency}{year}年政府信息公开工作年度报告",
            _ => $"{year}年度{agency}政府信息公开工作年度报告",
        };
    }
}
