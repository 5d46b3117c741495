using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Yearbooks.Data.Bodies;

/// <summary>The states of cells in words.</summary>
internal static class CellStates
{
    /// <summary>What the words mean, for the description of the data.</summary>
    public const string Meaning = "空为报告所载数值；“缺失”为原表没有这一格，“空白”为原表该格未填，“不适用”为填写“/”“-”“无”等，“无法辨认”为所填内容无法确定；"
        + "“推定”为由勾稽关系推定，“据正文”为依据报告正文确定，“核定”为原表缺失或者无法辨认、由主管部门核定，“识别97%”为由扫描件或者图片识别、识别程序认为其正确的把握，“存疑”为所在勾稽关系不成立、且无其他勾稽关系印证；"
        + "“单位不明或者数值过大”的不予采用；“本格式无此项”为报告所用格式没有该项；“n/N”为地区合计中有该项数据的报告数与报告总数。缺失的数据不是 0。";

    private const string NotInForm = "本格式无此项";
    private const string NotUsed = "单位不明或者数值过大";

    /// <summary>The state of a figure of a report.</summary>
    public static string Of(Body body, Figure figure, FigureSum sum)
    {
        if (sum.Expected == 0)
            return NotInForm;
        var words = string.Join("＋", CellTrace.ForFigure(body, figure).Select(Words).Where(words => words.Length > 0));
        return words.Length == 0 && sum.Value is null ? NotUsed : words;
    }

    /// <summary>The state of a figure of a place: n/N where not every report has it.</summary>
    public static string Of(FigureSum sum) => sum switch
    {
        { Expected: 0 } => NotInForm,
        { Present: var present, Expected: var expected } when present < expected => FigureText.Coverage(present, expected),
        _ => "",
    };

    private static string Words(CellTrace trace)
    {
        if (trace is { State: CellState.Number, Origin: CellOrigin.Read, IsInDoubt: false })
            return "";
        var state = trace.State switch
        {
            CellState.Absent => "缺失",
            CellState.Blank => "空白",
            CellState.NotApplicable => "不适用",
            CellState.Illegible => "无法辨认",
            _ => "",
        };
        var origin = trace.Origin switch
        {
            CellOrigin.Inferred => "推定",
            CellOrigin.Narrative => "据正文",
            CellOrigin.Settled => "核定",
            _ => "",
        };
        var picture = trace.Confidence > 0 ? FormattableString.Invariant($"识别{trace.Confidence}%") : "";
        return string.Join("、", new[] { state, origin, picture, trace.IsInDoubt ? "存疑" : "" }.Where(word => word.Length > 0));
    }
}
