using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Rendering.Web;

/// <summary>The figures of one report in the layout of its form; each doubtful one has a number that leads to the reason.</summary>
/// <param name="html">The page.</param>
/// <param name="report">The report.</param>
/// <param name="marks">The mark of each cell, in the order of the form.</param>
/// <param name="anchors">
/// The anchor of the place where each cell was read, in the order of the form, if that stands on the same page; null for the others.
/// </param>
internal sealed class ReceiptTables(
    HtmlWriter html, DisclosureReport report, ImmutableArray<CellMark> marks, ImmutableArray<string?> anchors = default)
{
    private const char FirstNumber = '①';
    private const int MaxRaw = 12;

    private readonly ImmutableArray<CellMark> kinds = [.. marks.Where(CellMarks.HasReason).Distinct().Order()];

    private ImmutableArray<string?> Places => anchors.IsDefault ? [] : anchors;

    public void Write(ImmutableArray<FailedSum> failedSums)
    {
        html.Open("section", ("class", "figures"), ("aria-labelledby", "figures")).Element("h2", "收录的数据", ("id", "figures")).Line();
        Legend();
        Write(DisclosureTable.Build(report.Form, Figure, []), Section.ProactiveDisclosure);
        Write(RequestsTable.Build(report.Form, Figure, []), Section.Requests);
        Write(DisputesTable.Build(report.Form, Figure, []), Section.Disputes);
        html.Close().Line();
        if (!failedSums.IsEmpty)
            WriteFailed(failedSums);
    }

    private void Legend()
    {
        // What was recognised is not said to be what the report has.
        var isPicture = report.Cells.Any(cell => cell.Confidence > 0);
        if (isPicture)
            html.Element("p", "下列数据由扫描件或者图片识别。数下的百分数，是识别程序认为该数正确的把握，不注的在 99% 以上；请对照原件逐项核对。").Line();
        if (kinds.IsEmpty)
        {
            if (!isPicture)
                html.Element("p", "下列数据与报告所填一致，请以此核对。").Line();
            return;
        }

        html.Element("p", isPicture ? "带有圈码的，情况如下。" : "下列数据中，带有圈码的，情况如下；其余与报告所填一致。").Open("ul", ("class", "legend"));
        foreach (var kind in kinds)
            html.Element("li", $"{Number(kind)} {kind.Reason}", ("id", Anchor(kind)));
        html.Close().Line();
    }

    private void Write(Table table, Section section)
    {
        var title = report.Form.TitleOf(section);
        new TableHtml(html, [.. kinds.Select(Anchor), .. Places.OfType<string>()]).Write(table with { Caption = title });
        html.Line();
    }

    private TableCell Figure(FieldPath path)
    {
        var field = report.Form.Field(path);
        var (cell, mark) = (report.Cells[field.Index], marks[field.Index]);
        var text = Text(field, cell, mark);
        var shown = !CellMarks.HasReason(mark)
            ? new TableCell(text)
            : new TableCell(
                $"{text}\u00A0{Number(mark)}", Anchor: Places.ElementAtOrDefault(field.Index) ?? (mark.IsDoubt ? Anchor(mark) : null));
        return shown with { Below = Confidence(cell) };
    }

    private static string Text(FormField field, Cell cell, CellMark mark) => cell switch
    {
        { State: CellState.Number } when field.Kind == FieldKind.Amount => FigureText.Number(cell.Value) + PrintedAmount.Parse(cell).Unit,
        { State: CellState.Number } => FigureText.Number(cell.Value),
        { State: CellState.Absent } => "缺",
        { State: CellState.Illegible, Raw: "\uFFFD" } => "不清",
        { State: CellState.Blank } => mark == CellMark.BlankAsZero ? "0" : "空",
        _ => PlainWords.From(cell.Raw, MaxRaw) is { Length: > 0 } raw ? raw : "空",
    };

    private static string? Confidence(Cell cell) =>
        cell.Confidence is > 0 and < 99 ? FormattableString.Invariant($"{cell.Confidence}%") : null;

    private char Number(CellMark mark) => (char)(FirstNumber + kinds.IndexOf(mark));

    private static string Anchor(CellMark mark) => $"mark-{mark.ToString().ToLowerInvariant()}";

    private void WriteFailed(ImmutableArray<FailedSum> failedSums)
    {
        html.Open("section", ("aria-labelledby", "failed-title")).Element("h2", "不成立的勾稽关系", ("id", "failed-title")).Line();
        html.Element("p", "下列各项两边应当相等，请核对其中各数。");
        new TableHtml(html, []).Write(Plain(
            "两边不相等的各项", "单位：件", "failed",
            [("行、列", Words(2)), ("一边", Words(3)), ("数", Numbers()), ("另一边", Words(3)), ("数", Numbers()), ("相差", Numbers())],
            failedSums.Select(sum => Row(
                sum.Label, sum.LeftName, FigureText.Number(sum.Left), sum.RightName, FigureText.Number(sum.Right),
                FigureText.Number(Math.Abs(sum.Left - sum.Right))))));
        html.Close().Line();
    }
}
