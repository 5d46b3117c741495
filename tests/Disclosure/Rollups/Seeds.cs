using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;

namespace Compiler.Tests.Disclosure.Rollups;

/// <summary>The true figures of the five reports in samples/.</summary>
internal static class Seeds
{
    private const string Hebei = "河北省";

    public static DisclosureReport Baoding2024 { get; } = new ReportSketch("保定市人民政府办公室", 2024)
        .At("130600", Hebei, "保定市").In("000_3258514fa2d305e3.txt", "59b725a943dbf39ee322d4877ae093e22a87ec81e0363d330ff2bdeef8e72454")
        .Disclosure("regulations", 3, 2, 3).Disclosure("normative_documents", 7, 2, 100)
        .Row("new_received", 214, 2, 0, 0, 4, 0, 220)
        .Row("carried_over", 3, 0, 0, 0, 0, 0, 3)
        .Row("granted", 13, 0, 0, 0, 1, 0, 14)
        .Row("partially_granted", 65, 0, 0, 0, 0, 0, 65)
        .Row("unable_1_not_held", 122, 2, 0, 0, 2, 0, 126)
        .Row("unable_3_unclear_after_correction", 1, 0, 0, 0, 0, 0, 1)
        .Row("unprocessed_1_petition_complaint", 3, 0, 0, 0, 0, 0, 3)
        .Row("other_1_no_correction_in_time", 6, 0, 0, 0, 1, 0, 7)
        .Row("total_processed", 210, 2, 0, 0, 4, 0, 216)
        .Row("carried_forward", 7, 0, 0, 0, 0, 0, 7)
        .Dispute("reconsideration", 0, 0, 1, 0, 1);

    public static DisclosureReport Boai2024 { get; } =
        new ReportSketch("博爱县人民政府", 2024)
            .At("410822", "河南省", "焦作市", "博爱县")
            .Compiles()
            .In("001_988e673ff9f8f84e.txt", "caebdf9136bbdc058cc4906cfec5c56b5f1e6826afa5a3989f303fe4b10e7fc9")
            .Disclosure("normative_documents", 5, 21, 63)
            .Disclosure("licences", 38042)
            .Disclosure("penalties", 217971)
            .Disclosure("coercive_measures", 1097)
            .Disclosure("fees_wan_yuan", 1129.7494m)
            .Row("new_received", 35, 0, 0, 0, 0, 0, 35)
            .Row("granted", 12, 0, 0, 0, 0, 0, 12)
            .Row("partially_granted", 5, 0, 0, 0, 0, 0, 5)
            .Row("denied_5_internal_affairs", 2, 0, 0, 0, 0, 0, 2)
            .Row("denied_6_process_info", 1, 0, 0, 0, 0, 0, 1)
            .Row("denied_7_enforcement_file", 1, 0, 0, 0, 0, 0, 1)
            .Row("unable_1_not_held", 6, 0, 0, 0, 0, 0, 6)
            .Row("unprocessed_2_duplicate", 1, 0, 0, 0, 0, 0, 1)
            .Row("other_1_no_correction_in_time", 2, 0, 0, 0, 0, 0, 2)
            .Row("other_3_other", 5, 0, 0, 0, 0, 0, 5)
            .Row("total_processed", 35, 0, 0, 0, 0, 0, 35)
            .Dispute("reconsideration", 6, 1, 0, 0, 7)
            .Dispute("litigation_after_reconsideration", 0, 0, 0, 1, 1)
            .From("Inferred", "disputes.litigation_")
            .Found("T4-SPARE-CELL", Severity.Warning, "表四一行多出一格", 72);

    public static DisclosureReport Zhuozhou2024 { get; } =
        new ReportSketch("涿州区人民政府", 2024)
            .Between("山西省长治市潞州区", "河北省保定市涿州市")
            .Compiles()
            .In("002_2474754fcce2598b.txt", "c09ea6786ac8e9eebc6bfc6800c388764c84acaa48f56ffcaf4b38499daab9f4")
            .Disclosure("normative_documents", 5, 3, 30)
            .Disclosure("licences", 40544)
            .Disclosure("penalties", 238)
            .Disclosure("coercive_measures", 35)
            .Disclosure("fees_wan_yuan", 32.781m)
            .Row("new_received", 101, 0, 0, 0, 0, 0, 101)
            .Row("granted", 74, 0, 0, 0, 0, 0, 74)
            .Row("denied_5_internal_affairs", 1, 0, 0, 0, 0, 0, 1)
            .Row("unable_1_not_held", 25, 0, 0, 0, 0, 0, 25)
            .Row("unable_2_needs_creation", 1, 0, 0, 0, 0, 0, 1)
            .Row("total_processed", 101, 0, 0, 0, 0, 0, 101)
            .Dispute("reconsideration", 8, 1, 1, 7, 17)
            .Found("PLACE-UNKNOWN", Severity.Error, "没有名为“涿州区”的行政区划", 1);

    public static DisclosureReport Xingtai2023 { get; } = new ReportSketch("邢台市人民政府办公室", 2023)
        .At("130500", Hebei, "邢台市").In("003_244885625ff316f7.txt", "4da3011e198ea5500610daf157cb4295bf0a04845dc5f2fe388fb32cd9c536b5")
        .Disclosure("regulations", 1, 0, 3).Disclosure("normative_documents", 9, 6, 24)
        .Row("new_received", 107, 5, 39, 0, 72, 2, 225)
        .Row("carried_over", 2, 0, 0, 0, 0, 0, 2)
        .Row("granted", 13, 0, 11, 0, 0, 0, 24)
        .Row("partially_granted", 17, 0, 12, 0, 26, 0, 55)
        .Row("unable_1_not_held", 73, 5, 14, 0, 44, 2, 138)
        .Row("other_3_other", 3, 0, 0, 0, 0, 0, 3)
        .Row("total_processed", 106, 5, 37, 0, 70, 2, 220)
        .Row("carried_forward", 3, 0, 2, 0, 2, 0, 7)
        .Dispute("reconsideration", 5, 0, 0, 1, 6)
        .From("Narrative", "disputes.reconsideration").From("Narrative", "disputes.litigation_direct")
        .Put("disputes.litigation_after", Cell.Absent).Tally(41, 0, 1)
        .Found("T4-SHIFT", Severity.Error, "表四整行右移五格，末五格缺失", 82);

    public static DisclosureReport Pingxiang2024 { get; } =
        new ReportSketch("平乡县人民政府办公室", 2024)
            .At("130532", Hebei, "邢台市", "平乡县")
            .In("004_23f8c95b27c602ff.txt", "d8cd4b6fdeb98fc09a4d595df5d4ec572dd52ec1521fbc4a71f859afe5a08a02")
            .Disclosure("normative_documents", 1, 2, 9)
            .Row("new_received", 6, 0, 0, 0, 0, 0, 6)
            .Row("granted", 5, 0, 0, 0, 0, 0, 5)
            .Row("total_processed", 5, 0, 0, 0, 0, 0, 5)
            .Row("carried_forward", 1, 0, 0, 0, 0, 0, 1);

    public static IReadOnlyList<DisclosureReport> All { get; } = [Baoding2024, Boai2024, Zhuozhou2024, Xingtai2023, Pingxiang2024];

    public static Rollup Rollup { get; } = Roll(All);

    public static Rollup Roll(params IEnumerable<DisclosureReport> reports)
    {
        var builder = new RollupBuilder();
        foreach (var report in reports)
            builder.Add(report);
        return builder.Build();
    }
}
