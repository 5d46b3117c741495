using System.Globalization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters;

/// <summary>编辑说明: the legal basis of the book, the reports behind its sums, and the meaning of its marks.</summary>
internal static class EditorialChapter
{
    public static Chapter Compose(Volume volume, int ordinal, IReadOnlyList<string> absences)
    {
        var chapter = new ChapterBuilder(ordinal, "编辑说明", "editorial");
        chapter.Heading("编制依据", "basis").Text(Basis(volume));
        chapter.Heading("收录范围与汇总口径", "scope").Items(Scope(volume));
        chapter.Heading("符号说明", "symbols").Table(Symbols());
        chapter.Heading("比率与数值", "rates").Items(Rates());
        if (absences.Count > 0)
            chapter.Heading("未设的章", "absent").Items(absences);
        return chapter.Build();
    }

    private static string Basis(Volume volume)
    {
        var forms = volume.Forms.DefaultIfEmpty(FormCatalogue.Statutory.Current).Select(form => form.Notice);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"本卷依据《中华人民共和国政府信息公开条例》（国务院令第 711 号）第四十九条、第五十条，汇编{volume.Name} {volume.Year} 年度政府信息公开工作年度报告。报告格式见{string.Join("、", forms)}。全部数据取自所收录报告；报告未载的数据不作估算。");
    }

    private static IEnumerable<string> Scope(Volume volume)
    {
        yield return "对每一行政区划只采用一层数据：收录该级汇总报告的，采用汇总报告；未收录的，采用本级各机关与下级行政区划数据之和。两者不重复相加。";
        yield return Layer(volume);
        if (volume is NationVolume nation)
            yield return $"国务院部门（{nation.Reports.National.Bodies.Length} 份报告）和实行垂直领导的部门（{volume.Vertical.Reports} 份报告）单独列示，不计入全国合计；行政区划待定的报告不计入任何省份，单列一章。";
        else
            yield return $"实行垂直领导的部门单独列示，不计入合计（本卷 {volume.Vertical.Reports} 份报告）；行政区划待定的报告不计入本卷，列入全国卷。";
        foreach (var form in volume.Forms.Where(form => form != volume.Form))
            yield return $"{volume.Counted.Forms[form.Version]} 份报告采用{form.Name}。两种格式含义相同的项目合并计算；“（六）其他处理”只合并其合计，不并入分项；主动公开部分除行政许可、行政处罚、行政强制的处理决定数量外，含义不同，不并入。";
    }

    private static string Layer(Volume volume)
    {
        var counted = volume.Counted;
        if (volume.Compilation is { } compilation)
            return $"本卷合计采用《{compilation.Name} {volume.Year} 年政府信息公开工作年度报告》所载的本级汇总数据，其余 {volume.Received.Reports - 1} 份报告不再计入。";
        var layer = volume.IsNation ? "" : $"未收录{volume.Name}本级汇总报告，";
        return $"本卷{layer}合计为 {counted.Reports} 份报告加总（其中汇总报告 {counted.Compilations} 份，政府及其办公机构自身的报告 {counted.Governments} 份，部门、乡镇等报告 {counted.Departments} 份），只反映所收录报告的情况，不代表{volume.Name}行政机关的全部。";
    }

    private static Table Symbols() => Plain(
        "符号", "", "symbols", [("符号", Centred(1)), ("含义", Words(9))],
        [
            Row("0", "报告填报为零；原报告留空而能由勾稽关系证明为零的，记 0 并加 ‡。"),
            Row("（空白）", "各表数据栏不留空白；原报告留空而不能证明为零的，按缺失处理。"),
            Row(FigureText.NotApplicable, "分母为零，或没有可比机关，或所用报告格式没有该项，无从计算。"),
            Row(FigureText.Missing, "缺失：报告未载、留空、填“/”等符号，或者无法辨认。缺失不作零处理。"),
            Row(FigureText.SmallSample, $"分母小于 {Fraction.SmallSample} 的比率，仅供参考，不参加排序。"),
            Row(FigureText.Unsure, "数值含由勾稽关系推定、依报告正文判定或者经主管部门核定的数据，或者所在勾稽关系不成立、且无其他勾稽关系印证的数据（按报告所填计入），逐格列于核查附册，并注明依据。"),
            Row(FigureText.Partial, "仅含部分报告的数据，n/N 见表注：n 为有该项数据的报告数，N 为应有该项数据的报告数。"),
        ]);

    private static IEnumerable<string> Rates() =>
    [
        "比率一律由合计数计算，不对各机关比率求平均。缺少任一计算项的报告，其分子和分母均不计入该比率。",
        "办理结果各比率的分母为办结，即“三、本年度办理结果”之“（七）总计”；申请人构成的分母为本年新收；复议纠错率、维持率和诉讼败诉率的分母为已审结件数，即总计减尚未审结。",
        "同比只比较两年均收录报告的同一批机关。",
        "件数以逗号分隔千位；金额单位为万元，保留报告所填小数位数；百分比保留一位小数，四舍五入，各项之和可能不等于 100%。",
    ];
}
