using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Notices;

/// <summary>The head of a notice: whose report it is, and which file.</summary>
internal static class NoticeFacts
{
    private const string Unsettled = "未能确定";

    // A day in a receipt is a day of the agency, wherever the machine stands.
    private static readonly TimeSpan BeijingTime = TimeSpan.FromHours(8);

    public static ImmutableArray<NoticeFact> List(Receipt receipt, Delivery delivery)
    {
        var facts = ImmutableArray.CreateBuilder<NoticeFact>();
        if (receipt.Identity is { } identity)
        {
            facts.Add(new NoticeFact("报告机关", identity.Agency ?? Unsettled));
            facts.Add(new NoticeFact(
                "报告年度", identity.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{year} 年") : Unsettled));
            facts.Add(new NoticeFact("行政区划", InWords(identity.Place)));
            if (identity.Agency is not null)
                facts.Add(new NoticeFact("报告范围", identity.IsCompilation ? "本级政府的汇总报告" : "本机关的报告"));
        }

        if (receipt.Report is { } report)
        {
            var (holds, fails, open) = report.Identities;
            facts.Add(new NoticeFact("采用格式", report.Form.Name));
            facts.Add(new NoticeFact(
                "勾稽关系",
                string.Create(CultureInfo.InvariantCulture, $"成立 {holds} 项，不成立 {fails} 项，无法核对 {open} 项")));
        }

        facts.Add(new NoticeFact("文件名称", receipt.File.Path));
        if (receipt.File.Modified != default)
            facts.Add(new NoticeFact(delivery == Delivery.Upload ? "收到时间" : "文件时间", InWords(receipt.File.Modified)));
        return facts.ToImmutable();
    }

    private static string InWords(ReportPlace place) => place switch
    {
        { IsResolved: false } => Unsettled,
        { Line: BodyLine.National } => "全国",
        _ => $"{place.Province}{place.Prefecture}{place.County}（{place.Adcode}）",
    };

    private static string InWords(DateTimeOffset time) => time.ToOffset(BeijingTime)
        .ToString("yyyy 年 M 月 d 日 HH:mm（北京时间）", CultureInfo.InvariantCulture);
}
