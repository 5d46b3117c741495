using System.Collections.Immutable;
using Compiler.Disclosure.Forms;

namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>The indicators of the yearbook, A1 to D3. Rates are computed from sums, never averaged.</summary>
public static class IndicatorCatalogue
{
    private static readonly Term ToHandle = Plus(FigureCatalogue.ToHandle);
    private static readonly Term New = Plus(FieldPath.RequestTotal(RowKeys.NewReceived));
    private static readonly Term Processed = Plus(FieldPath.RequestTotal(RowKeys.TotalProcessed));
    private static readonly Term Forward = Plus(FieldPath.RequestTotal(RowKeys.CarriedForward));
    private static readonly Term Granted = Plus(FieldPath.RequestTotal(RowKeys.Granted));
    private static readonly Term Partially = Plus(FieldPath.RequestTotal(RowKeys.PartiallyGranted));
    private static readonly Term Denied = Plus(FieldPath.RequestTotal(RowKeys.Denied));
    private static readonly Term Unable = Plus(FieldPath.RequestTotal(RowKeys.Unable));
    private static readonly Term NotHeld = Plus(FieldPath.RequestTotal(RowKeys.NotHeld));
    private static readonly Term Unprocessed = Plus(FieldPath.RequestTotal(RowKeys.Unprocessed));
    private static readonly Term Other = Plus(FieldPath.RequestTotal(RowKeys.Other));
    private static readonly Cases Review = new(RowKeys.Reconsideration);
    private static readonly Cases Litigation = new(RowKeys.Litigation);
    private static readonly Cases Direct = new(RowKeys.LitigationDirect);
    private static readonly Cases After = new(RowKeys.LitigationAfterReconsideration);

    static IndicatorCatalogue()
    {
        var list = ImmutableArray.CreateBuilder<Indicator>();
        var rates = 0;
        foreach (var indicator in Define())
            list.Add(indicator.Kind == IndicatorKind.Rate ? indicator with { Index = rates++ } : indicator);
        All = list.ToImmutable();
        Rates = [.. All.Where(indicator => indicator.Kind == IndicatorKind.Rate)];
    }

    /// <summary>All indicators, in the order of their ids.</summary>
    public static ImmutableArray<Indicator> All { get; }

    /// <summary>The indicators that are rates.</summary>
    public static ImmutableArray<Indicator> Rates { get; }

    /// <summary>Returns the indicator with this id. Throws if there is none.</summary>
    public static Indicator Get(string id) => All.First(indicator => indicator.Id == id);

    private static IEnumerable<Indicator> Define() => [.. Handling(), .. Outcomes(), .. Disputes(), .. Disclosure()];

    private static IEnumerable<Indicator> Handling()
    {
        yield return Figures("A1", "应办理量", "本年新收＋上年结转", [ToHandle]);
        yield return Rate("A2", "办结率", "本年办结÷应办理量", [Processed], [ToHandle], "与部分报告正文所称“办复率”口径不同");
        yield return Rate("A3", "结转率", "结转下年÷应办理量", [Forward], [ToHandle]);
        yield return new Indicator(-1, "A4", "新收同比", "本年新收÷上年新收－1", IndicatorKind.Growth, [New], [], "只比较两年均有报告的同一批机关");
        var position = 0;
        foreach (var column in FormCatalogue.Statutory.Current.Requests.Columns.Where(column => column.Key != ColumnKeys.Total))
        {
            yield return Rate($"A5-{++position}", $"{column.Label}占比", $"{column.Label}申请÷本年新收",
                [Plus(FieldPath.Request(RowKeys.NewReceived, column.Key))], [New]);
        }
    }

    private static IEnumerable<Indicator> Outcomes()
    {
        yield return Rate("B1", "予以公开率", "予以公开÷办结", [Granted], [Processed]);
        yield return Rate("B1-1", "部分公开率", "部分公开÷办结", [Partially], [Processed]);
        yield return Rate("B2", "公开率", "（予以公开＋部分公开）÷办结", [Granted, Partially], [Processed], "即实质公开率，为本书主要比率");
        yield return Rate("B3", "公开率·剔除程序性", "（予以公开＋部分公开）÷（办结－不予处理－其他处理）",
            [Granted, Partially], [Processed, Minus(Unprocessed), Minus(Other)]);
        var position = 4;
        foreach (var group in FormCatalogue.Statutory.Current.Requests.Groups)
        {
            yield return Rate($"B{position++}", $"{Plain(group.Label)}率", $"{Plain(group.Label)}÷办结",
                [Plus(FieldPath.RequestTotal(group.Key))], [Processed]);
        }

        yield return Rate("B8", "不掌握占比", "本机关不掌握相关政府信息÷无法提供", [NotHeld], [Unable]);
        position = 0;
        foreach (var row in FormCatalogue.Statutory.Current.Requests.Rows.Where(row => row.Group == RowKeys.Denied))
        {
            yield return Rate($"B9-{++position}", $"{Plain(row.Label)}占比", $"{Plain(row.Label)}÷不予公开",
                [Plus(FieldPath.RequestTotal(row.Key))], [Denied]);
        }
    }

    private static IEnumerable<Indicator> Disputes()
    {
        yield return Rate("C1", "复议发生率", "行政复议总计÷办结", [Review.Total], [Processed], "复议案件所涉申请可能在其他年度办结");
        yield return Rate("C2", "复议纠错率", "结果纠正÷（行政复议总计－尚未审结）", [Review.Corrected], Review.Decided);
        yield return Rate("C2-1", "复议纠错占比", "结果纠正÷行政复议总计", [Review.Corrected], [Review.Total], "分母含尚未审结，供与各地报告对照");
        yield return Rate("C3", "复议维持率", "结果维持÷（行政复议总计－尚未审结）", [Review.Upheld], Review.Decided);
        yield return Rate("C4", "诉讼败诉率", "两类诉讼结果纠正之和÷（两类诉讼总计之和－尚未审结之和）",
            [Litigation.Corrected], Litigation.Decided, "即诉讼纠正率");
        yield return Rate("C4-1", "败诉率·未经复议直接起诉", "结果纠正÷（总计－尚未审结）", [Direct.Corrected], Direct.Decided);
        yield return Rate("C4-2", "败诉率·复议后起诉", "结果纠正÷（总计－尚未审结）", [After.Corrected], After.Decided);
        yield return Rate("C5", "复议未审结占比", "尚未审结÷行政复议总计", [Review.Pending], [Review.Total]);
        yield return Rate("C5-1", "诉讼未审结占比", "两类诉讼尚未审结之和÷两类诉讼总计之和", [Litigation.Pending], [Litigation.Total]);
    }

    private static IEnumerable<Indicator> Disclosure()
    {
        yield return Figures("D1", "规章、行政规范性文件制发、废止、现行有效件数", "各报告所填件数之和",
            [.. Documents(RowKeys.Regulations), .. Documents(RowKeys.NormativeDocuments)],
            "2019 年试行格式的“制作”“公开”件数含义不同，不并入");
        yield return Figures("D2", "行政许可、行政处罚、行政强制处理决定数量", "各报告所填件数之和",
            [
                Plus(FieldPath.Disclosure(RowKeys.Licences)),
                Plus(FieldPath.Disclosure(RowKeys.Penalties)),
                Plus(FieldPath.Disclosure(RowKeys.CoerciveMeasures)),
            ]);
        yield return Figures("D3", "行政事业性收费金额", "各报告所填金额之和（万元）",
            [Plus(FieldPath.Disclosure(RowKeys.FeesInWanYuan))], "2019 年试行格式填报收费项目数，不并入");
    }

    private static IEnumerable<Term> Documents(string row) =>
        new[] { ColumnKeys.Issued, ColumnKeys.Repealed, ColumnKeys.InForce }.Select(column => Plus(FieldPath.Disclosure(row, column)));

    private static Term Plus(FieldPath path) => new(FigureCatalogue.Get(path), IsSubtracted: false);

    private static Term Minus(Term term) => term with { IsSubtracted = true };

    private static Indicator Rate(string id, string name, string formula, Term[] numerator, Term[] denominator, string note = "") =>
        new(-1, id, name, formula, IndicatorKind.Rate, [.. numerator], [.. denominator], note);

    private static Indicator Figures(string id, string name, string formula, Term[] figures, string note = "") =>
        new(-1, id, name, formula, IndicatorKind.Figures, [.. figures], [], note);

    private static string Plain(string label) => label[(label.IndexOfAny(['）', '.']) + 1)..];

    /// <summary>The figures of one kind of dispute.</summary>
    private sealed record Cases(string Group)
    {
        public Term Total => Result(ColumnKeys.Total);

        public Term Upheld => Result(ColumnKeys.Upheld);

        public Term Corrected => Result(ColumnKeys.Corrected);

        public Term Pending => Result(ColumnKeys.Pending);

        public Term[] Decided => [Total, Minus(Pending)];

        private Term Result(string column) => Plus(FieldPath.Dispute(Group, column));
    }
}
