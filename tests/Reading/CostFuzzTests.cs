using System.Text;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Reports;
using Compiler.Reading;

namespace Compiler.Tests.Reading;

/// <summary>
/// Pieces of the head, the prose and the tables in any order, said once, twice and four times: what is said twice costs at most
/// twice as much and a little more. Steps and bytes are counted, never time. <c>COMPILER_FUZZ=100000 ./test --filter Cost</c> tries more.
/// </summary>
public sealed class CostFuzzTests
{
    private const int Few = 60;
    private const int Times = 300;
    private const long SpareBytes = 8L * 1024 * 1024;
    private const int SpareSteps = 20_000;
    private const long MaxSteps = 1000;

    private static readonly ReportReader Reader = new(PlaceResolver.Current);

    private static readonly string[] Head =
        ["博爱县人民政府2024年政府信息公开工作年度报告", "2024年度，某某局", "由某某委员会编制", "现向社会公布", "来源：某某办公室", "统计期限为2024年1月1日", "二〇二四年", "公开报告-", "月1日"];

    private static readonly string[] Prose =
    [
        "收到政府信息公开申请220件", "办结", "未收到", "行政复议维持1件", "行政诉讼", "现行有效规范性文件3件", "本报告数据由各县", "汇总", "上年结转2件", "公民、法人", "2023年",
        "全市", "某某局", "一百二十", "1,234", "，", "。", "；", "、", "其中", "行政事业性收费1万元", "\n",
    ];

    private static readonly string[] Cells =
    [
        "（一）予以公开\t",
        "1\t",
        "0\t",
        "\t",
        "其他处理\t",
        "规章\t",
        "行政许可\t",
        "自然人\t",
        "总计\t",
        "第二十条第（一）项\t",
        "信息内容\t",
        "结果维持\t",
        "\n",
        "1  2  3\n",
        "| 1 | 2 |\n",
        "予以\n公开\n",
        "1\n",
        "-1-\n",
        "1.属于国家秘密\t",
        "（四）无法提供\t",
        "12 3\t",
        "/\t",
        "万元\t",
    ];

    private static readonly string[] Headings =
        ["一、总体情况\n", "二、主动公开政府信息情况\n", "三、收到和处理政府信息公开申请情况\n", "四、政府信息公开行政复议、行政诉讼情况\n", "五、存在的主要问题及改进情况\n"];

    [Fact]
    public void Parse_AnythingSaidAgain_CostsNoMoreThanWhatIsSaid()
    {
        Measure(new Random(0), 1);
        foreach (var seed in FuzzBudget.Seeds(Few))
        {
            var costs = ((int[])[1, 2, 4]).Select(times => Measure(new Random(seed), Times * times)).ToArray();
            foreach (var (smaller, larger) in costs.Zip(costs.Skip(1)))
            {
                Assert.True(
                    larger.Steps <= (smaller.Steps * 5 / 2) + SpareSteps, $"seed {seed}: {smaller.Steps}, then {larger.Steps} steps");
                Assert.True(
                    larger.Bytes <= (smaller.Bytes * 5 / 2) + SpareBytes, $"seed {seed}: {smaller.Bytes}, then {larger.Bytes} bytes");
                Assert.True(
                    larger.Steps <= (MaxSteps * larger.Length) + SpareSteps,
                    $"seed {seed}: {larger.Steps} steps for {larger.Length} characters");
            }
        }
    }

    private static (long Steps, long Bytes, int Length) Measure(Random random, int times)
    {
        var text = new StringBuilder();
        foreach (var part in (string[][])[Head, Prose, Cells, Prose, Cells])
        {
            var piece = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => part[random.Next(part.Length)]));
            // A line break now and then, as running text has it.
            var isBroken = random.Next(2) == 0;
            text.Append(Headings[random.Next(Headings.Length)]);
            for (var i = 0; i < times; i++)
                text.Append(piece).Append(isBroken && i % 10 == 9 ? "\n" : "");
            text.Append('\n');
        }

        var content = Encoding.UTF8.GetBytes(text.ToString());
        var budget = new ReadingBudget(new ReadingLimits());
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReportCheck.Apply(Reader.Read(new SourceFile("a", "a", content.Length, "", default), content, ReportHints.None, budget));
        return (budget.Steps, GC.GetAllocatedBytesForCurrentThread() - before, text.Length);
    }
}
