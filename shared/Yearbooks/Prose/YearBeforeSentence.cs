using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Yearbooks.Prose;

/// <summary>This year against last year, over the bodies that have the figure in both.</summary>
internal sealed class YearBeforeSentence : ISentence
{
    public string? Write(Subject subject)
    {
        if (!subject.HasYearBefore)
            return "没有收录上年的报告，不作比较。";
        string[] parts =
        [
            .. YearComparison.ComparedFigures
                .Select(compared => Say(compared.Label, subject.Match.Growth(compared.Figure))).OfType<string>(),
            .. YearComparison.ComparedRates.Select(rate => Say(rate.Name, subject.Match.Change(rate))).OfType<string>(),
        ];
        return parts.Length == 0
            ? "没有两年均收录报告的机关，不作比较。"
            : $"与上年相比，只比较两年均有该项数据的同一批机关：{string.Join("；", parts)}（本年计入合计的报告共 {FigureText.Number(subject.Reports)} 份）。";
    }

    private static string? Say(string label, Growth growth) => growth.Bodies == 0 ? null
        : $"{FigureText.Number(growth.Bodies)} 个机关的{label}由上年的 {FigureText.Number(growth.Before)} 件变为 {FigureText.Number(growth.Now)} 件{Change(growth)}";

    private static string? Say(string label, RateChange change) => change.Difference is not { } difference ? null
        : $"{FigureText.Number(change.Bodies)} 个机关的{label}由上年的 {Phrase.WithFraction(change.Before)}变为 {Phrase.WithFraction(change.Now)}"
            + Direction(difference, "上升", "下降", $" {FigureText.Percent(Math.Abs(difference))} 个百分点");

    private static string Change(Growth growth) => growth switch
    {
        { Change: { } change } => Direction(change, "增长", "下降", $" {FigureText.Percent(Math.Abs(change))}%"),
        { Now: 0 } => "，持平",
        _ => "",
    };

    private static string Direction(decimal change, string up, string down, string size) =>
        change == 0 ? "，持平" : $"，{(change > 0 ? up : down)}{size}";
}
