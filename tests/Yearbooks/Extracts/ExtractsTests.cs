using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Tests.Backend.Storage;
using Compiler.Tests.Golden;
using Compiler.Yearbooks.Extracts;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks.Extracts;

public sealed class ExtractsTests
{
    private const string Head = "某县人民政府办公室2024年政府信息公开工作年度报告\n一、总体情况\n主动公开信息10条。\n";

    private static readonly Lazy<Rollup> Samples = new(() =>
    {
        var builder = new RollupBuilder();
        foreach (var receipt in LedgerReceipts.OfSamples())
            builder.Add(receipt);
        return builder.Build();
    });

    [Fact]
    public void Read_PartsOneFiveAndSix_AreTakenWithoutTheirHeadings()
    {
        var extracts = ReadParts($"{Head}五、存在的主要问题及改进情况\n公开不够及时。\n下一步，加强培训。\n六、其他需要报告的事项\n未收取信息处理费。\n");

        Assert.Equal(
            [
                new Extract(Section.Overview, "主动公开信息10条。", new Position(3), false),
                new Extract(Section.Problems, "公开不够及时。\n下一步，加强培训。", new Position(5), false),
                new Extract(Section.OtherMatters, "未收取信息处理费。", new Position(8), false),
            ],
            extracts.AsEnumerable());
    }

    [Fact]
    public void Read_LongPart_IsCutAndSaysSo()
    {
        var extracts = ReadParts($"{Head}五、存在的主要问题及改进情况\n{new string('问', 5000)}\n六、其他需要报告的事项\n无。\n");

        Assert.Equal((2000, true), (extracts[1].Text.Length, extracts[1].IsCut));
        Assert.EndsWith("……（节略）", Quotation.Of(extracts[1], 2000), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一是公开不够及时。下一步，加强培训。", "公开不够及时")]
    [InlineData("存在的主要问题及改进情况如下：政策解读有待丰富。改进措施：完善制度。", "政策解读不足")]
    [InlineData("业务能力有待提升，网站栏目更新不勤。", "公开不够及时|队伍和业务能力不足|平台和栏目建设不足")]
    [InlineData("无。", "")]
    public void ProblemKinds_OfPartFive_AreThoseBeforeTheMeasures(string text, string kinds)
    {
        var body = BodyOf($"{Head}五、存在的主要问题及改进情况\n{text}\n六、其他需要报告的事项\n无。\n");

        var problems = ProblemKind.ProblemsOf(body)!;
        Assert.Equal(kinds, string.Join('|', ProblemKind.All.Where(kind => kind.IsNamedIn(problems)).Select(kind => kind.Name)));
    }

    [Theory]
    [InlineData("本年度未收取信息处理费。", "NotCharged", null)]
    [InlineData("按照《政府信息公开信息处理费管理办法》，本年度没有产生信息公开处理费。", "NotCharged", null)]
    [InlineData("本年度收取信息处理费0元。", "NotCharged", null)]
    [InlineData("依据有关规定，2024年收取信息处理费1件，金额1,250.5元。", "Charged", 1250.5)]
    [InlineData("2024年收取信息处理费0.3万元。", "Charged", 3000.0)]
    [InlineData("收取信息处理费2件，分别为100元和200元。", "Charged", null)]
    [InlineData("认真执行《政府信息公开信息处理费管理办法》。", "Unclear", null)]
    public void ProcessingFee_OfPartSix_HasAnAmountOnlyIfOneIsPrintedWithItsUnit(string text, string kind, double? yuan)
    {
        var fee = ProcessingFee.Read(BodyOf($"{Head}五、存在的主要问题及改进情况\n无。\n六、其他需要报告的事项\n{text}\n"))!;

        Assert.Equal((kind, (decimal?)yuan, text), ($"{fee.Kind}", fee.Yuan, fee.Quote));
    }

    [Fact]
    public void ProcessingFee_NotSpokenOf_IsNone() =>
        Assert.Null(ProcessingFee.Read(BodyOf($"{Head}五、存在的主要问题及改进情况\n无。\n六、其他需要报告的事项\n无其他事项。\n")));

    [Theory]
    [InlineData(2023, "130000", 1)]
    [InlineData(2024, "130000", 2)]
    [InlineData(2024, "410000", 1)]
    public void Annex_OfTheSamples_QuotesTheFilesUnchanged(int year, string adcode, int bodies)
    {
        var table = Volumes.Compose(Samples.Value, adcode, year).Tables.Single(table => table.Anchor == "extracts");

        var names = Samples.Value.Find(year)!.Find(adcode)!.Received.Select(body => body.Source.Name).ToList();
        var source = string.Concat(Testing.Samples.Files.Where(file => names.Contains(Path.GetFileName(file))).Select(File.ReadAllText));
        var quotes = table.Rows.Where(row => row.Kind == RowKind.Body).Select(row => row.Cells[^1].Text).ToList();
        Assert.Equal(3 * bodies, quotes.Count);
        Assert.All(quotes, quote => Assert.Contains(
            Plain(quote[1..quote.LastIndexOf('”')]), Plain(source), StringComparison.Ordinal));
    }

    [Fact]
    public void Book_OfTheSamples_CountsProblemsAndFees()
    {
        var book = Volumes.Compose(Samples.Value, "130000", 2024);

        Assert.Contains("第六部分写到信息处理费的报告 2/2 份：写明未收取的 2 份，写有收取金额的 0 份，未写明的 0 份。", book.Texts());
        var kinds = book.Table("problem-kinds").Rows.Select(row => string.Join(' ', row.Texts()));
        Assert.Contains("队伍和业务能力不足 1 50.0†", kinds);
        Assert.Contains("政策解读不足 1 50.0†", kinds);
        Assert.Contains("指导监督不够 1 50.0†", kinds);
    }

    private static ImmutableArray<Extract> ReadParts(string text) => ReportReading.Read(text).Report!.Extracts;

    private static Body BodyOf(string text)
    {
        var builder = new RollupBuilder();
        builder.Add(ReportReading.Read(text, new ReportHints("130600")));
        return builder.Build().Find(2024)!.Find("130000")!.Received.Single();
    }

    // The reader has taken the asterisks of Markdown for what they are.
    private static string Plain(string text) => string.Concat(text.Where(character => character != '*' && !char.IsWhiteSpace(character)));
}
