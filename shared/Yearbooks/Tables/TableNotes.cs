using System.Globalization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Prose;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Tables;

/// <summary>The notes below tables: coverage, identities, marks, sources.</summary>
internal static class TableNotes
{
    private const int NamedRows = 12;
    private const int NamedSources = 4;

    /// <summary>n/N: once for all complete figures, and separately for each incomplete one.</summary>
    public static string Coverage(int reports, IEnumerable<(string Label, FigureSum Sum)> figures)
    {
        var all = figures.Where(figure => figure.Sum.Expected > 0).ToList();
        var gaps = all.Where(figure => figure.Sum.Present < figure.Sum.Expected).ToList();
        var rows = all.CountBy(figure => RowOf(figure.Label)).ToDictionary();
        var whole = FigureText.Coverage(reports, reports);
        if (gaps.Count == 0)
            return $"各项数据覆盖 {whole} 份报告。";
        var parts = gaps.GroupBy(gap => (gap.Sum.Present, gap.Sum.Expected))
            .OrderByDescending(group => group.Key.Present)
            .ThenBy(group => group.Key.Expected)
            .Select(group =>
                $"{Names(group.Select(gap => gap.Label), rows)}覆盖 {FigureText.Coverage(group.Key.Present, group.Key.Expected)} 份报告");
        return gaps.Count == all.Count ? $"{string.Join("；", parts)}。" : $"除下列各项外，数据覆盖 {whole} 份报告；{string.Join("；", parts)}。";
    }

    /// <summary>The layer of the totals. A sum is never the place's own figure.</summary>
    public static string Layer(Subject subject) => subject.Layer switch
    {
        ScopeLayer.Compilation => "口径：本级汇总报告。",
        ScopeLayer.Departments => $"口径：部门、乡镇（街道）报告加总，没有政府报告，不是{subject.Name}的合计数。",
        _ when subject.Places == 0 => $"口径：加总，不是{subject.Name}的汇总数。",
        _ => $"口径：加总，有政府报告的本级和县级行政区 {FigureText.Coverage(subject.ReceivedPlaces, subject.Places)} 个。",
    };

    /// <summary>The balance of the totals and the outcomes of the identities of a table.</summary>
    public static string Identities(DisclosureForm form, Totals totals, FormTable table)
    {
        var tally = TotalsCheck.Check(form, totals, table);
        var count = tally.Hold + tally.Fail + tally.NotAssessable;
        return string.Create(CultureInfo.InvariantCulture,
            $"勾稽关系：按合计数核对 {count} 项，成立 {tally.Hold} 项，不成立 {tally.Fail} 项，因数据缺失无法核对 {tally.NotAssessable} 项。");
    }

    /// <summary>The first plus the second item equals the third plus the fourth, as numbers; null if one is missing.</summary>
    public static string? Balance(Totals totals)
    {
        decimal? Sum(string row) => totals.Sum(FigureCatalogue.Get(FieldPath.RequestTotal(row))).Value;
        if ((Sum(RowKeys.NewReceived), Sum(RowKeys.CarriedOver), Sum(RowKeys.TotalProcessed), Sum(RowKeys.CarriedForward))
        is not
        ({ } received, { } over, { } processed, { } forward))
        {
            return null;
        }

        var (left, right) = (
            $"{FigureText.Number(received)}＋{FigureText.Number(over)}", $"{FigureText.Number(processed)}＋{FigureText.Number(forward)}");
        return received + over == processed + forward
            ? $"总计列：一＋二＝三（七）＋四，即 {left}＝{right}。"
            : $"总计列：一＋二为 {left}，三（七）＋四为 {right}，相差 {FigureText.Number(Math.Abs(received + over - processed - forward))} 件。";
    }

    /// <summary>Explains the marks that occur in the figures of a table.</summary>
    public static IEnumerable<string> Marks(Table table) =>
        Marks(string.Concat(DataGrid.DataCells(table).Where(cell => cell.IsFigure).Select(cell => cell.Text)));

    /// <summary>Explains the marks that occur in a text.</summary>
    public static IEnumerable<string> Marks(string all)
    {
        if (all.Contains(FigureText.Unsure, StringComparison.Ordinal))
            yield return "‡ 含由勾稽关系推定、依报告正文判定或者经主管部门核定的数据，或者所在勾稽关系不成立、且无其他勾稽关系印证的数据，逐格见核查附册。";
        if (all.Contains(FigureText.Partial, StringComparison.Ordinal))
            yield return "* 仅含部分报告的数据。";
        if (all.Contains(FigureText.SmallSample, StringComparison.Ordinal))
            yield return "† 分母小于 30，仅供参考。";
        if (all.Contains(FigureText.Missing, StringComparison.Ordinal))
            yield return "… 数据缺失。";
        if (all.Contains(FigureText.NotApplicable, StringComparison.Ordinal))
            yield return "— 无从计算，或者所用格式没有该项。";
    }

    /// <summary>Names the reports behind a table.</summary>
    public static string Sources(Volume volume)
    {
        if (volume is not ProvinceVolume province)
            return string.Create(CultureInfo.InvariantCulture, $"来源：{volume.Counted.Reports} 份 {volume.Year} 年度报告，见核查附册。");
        return Sources(province.Place.Counted, province.Year);
    }

    /// <summary>Names reports of a year.</summary>
    public static string Sources(IEnumerable<Body> reports, int year)
    {
        var names = reports.Select(body => body.Name).ToList();
        return names.Count <= NamedSources
            ? string.Create(CultureInfo.InvariantCulture, $"来源：{string.Join("、", names)} {year} 年度报告。")
            : string.Create(CultureInfo.InvariantCulture, $"来源：{names[0]}等 {names.Count} 份 {year} 年度报告。");
    }

    private static string Names(IEnumerable<string> labels, Dictionary<string, int> rows)
    {
        var names = labels.GroupBy(RowOf)
            .Select(row => row.Count() == rows[row.Key] ? row.Key : $"{row.Key}（{string.Join("、", row.Select(ColumnOf))}）").ToList();
        return names.Count <= NamedRows
            ? string.Join("、", names)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join("、", names.Take(NamedRows))}等 {names.Count} 行");
    }

    private static string RowOf(string label) => label.Split('·', 2)[0];

    private static string ColumnOf(string label) => label.Split('·', 2)[^1];
}
