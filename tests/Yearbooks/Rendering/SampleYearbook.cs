using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks.Rendering;

/// <summary>A book with every kind of block, built like the real one.</summary>
internal static class SampleYearbook
{
    public static YearbookDocument Book(params Chapter[] chapters) =>
        new(
            new DocumentInfo(
                "河北省政府信息公开年鉴 2024", "政府信息公开年鉴编制系统", "2024 年度政府信息公开工作年度报告汇编", ["政府信息公开", "年度报告", "河北省"], "zh-CN", new DateOnly(2025, 4, 1)),
            "河北省政府信息公开年鉴 · 2024 年",
            new Cover(
                "政府信息公开工作年度报告汇编",
                "河北省",
                "政府信息公开年鉴",
                "2024",
                [
                    new ImprintLine("版次", "第 1 版（首次编制）"),
                    new ImprintLine("收录报告", "2 份，覆盖 2 个机关"),
                    new ImprintLine("编制日期", "2025 年 4 月 1 日"),
                    new ImprintLine("数据指纹", "7f3a91c20be455d1"),
                ]),
            [.. chapters]);

    public static YearbookDocument Whole { get; } = Book(Notes, Overview, Comparison, Statutory, Bodies, Quality);

    public static Chapter Notes => new("一", "编辑说明", "notes",
    [
        new Heading("编制依据", "notes-basis"),
        new Paragraph(
        [
            new TextRun("本年鉴依据《中华人民共和国政府信息公开条例》第四十九条、第五十条编制，汇总 2024 年度各级行政机关公布的政府信息公开工作年度报告。凡数字均可追溯至原报告的文件和行号，"),
            new TextRun("逐项核验结果见", IsBold: true),
            new TextRun("七 数据质量", Anchor: "quality"),
            new TextRun("。合计数由各机关数字逐格相加，比率由合计数计算，不取各机关比率的平均值。"),
        ]),
        Paragraph.FromText("同一行政区划只采用一层数据：有本级汇总报告的采用汇总报告，没有的采用下属机关之和，并注明覆盖范围。"),
        new Heading("符号说明", "notes-symbols"),
        new ItemList(
        [
            Paragraph.FromText("“0”表示原报告填报为零；空格表示原报告未填。"),
            Paragraph.FromText("“—”表示分母为零或无可比数据，不计算比率。"),
            Paragraph.FromText("“…”表示原报告缺失该项数字。"),
            Paragraph.FromText("“†”表示分母小于 30；“‡”表示该数字由勾稽关系推定。"),
        ]),
        Paragraph.FromText("注：本册所称“办结”指表三（七）总计。", isNote: true),
    ]);

    public static Chapter Overview => new("三", "一页概览", "overview",
    [
        new Tiles(
        [
            new Tile("新收申请", "226", "件", "上年 225 · 匹配机关 0，不作同比"),
            new Tile("上年结转", "3", "件", "2/2 个机关"),
            new Tile("办结", "221", "件", "办结率 96.5%（221/229）"),
            new Tile("结转下年", "8", "件", "结转率 3.5%（8/229）"),
            new Tile("公开率", "38.0", "%", "（予以+部分）/办结 = 84/221"),
            new Tile("公开率·剔除程序性", "39.8", "%", "84/211"),
            new Tile("行政复议", "1", "件", "纠错率 0/1 †"),
            new Tile("行政诉讼", "…", "", "原报告缺失"),
            new Tile("行政事业性收费", "1,234,567.89", "万元", "2/2 个机关"),
            new Tile("现行有效规范性文件", "—", "", "无可比数据"),
        ]),
        new StackedBar("图 3-1 办理结果构成", "单位：件（占办结 %）",
        [
            new ChartValue("予以公开", 19, "19（8.6%）"),
            new ChartValue("部分公开", 65, "65（29.4%）"),
            new ChartValue("不予公开", 0, "0（0.0%）"),
            new ChartValue("无法提供", 127, "127（57.5%）"),
            new ChartValue("不予处理", 3, "3（1.4%）"),
            new ChartValue("其他处理", 7, "7（3.2%）"),
            new ChartValue("其他", null, "…"),
        ], "注：百分比以办结（表三（七）总计）为分母。", "办结 221 件，其中予以公开 19 件，部分公开 65 件，无法提供 127 件，不予处理 3 件，其他处理 7 件。"),
        new BarChart("图 3-2 申请人类型", "单位：件（占新收 %）",
        [
            new ChartValue("自然人", 220, "220（97.3%）"), new ChartValue("商业企业", 2, "2（0.9%）"), new ChartValue("科研机构", 0, "0（0.0%）"),
            new ChartValue("社会公益组织", 0, "0（0.0%）"), new ChartValue("法律服务机构", 4, "4（1.8%）"), new ChartValue("其他", null, "…"),
        ], null, "新收 226 件中自然人 220 件，法律服务机构 4 件，商业企业 2 件。"),
    ]);

    public static Chapter Comparison => new("四", "年度比较", "comparison",
    [
        new ShareBars("图 4-1 行政复议结果", "单位：件",
        [
            Series("石家庄市", ("结果维持", 12, "12"), ("结果纠正", 3, "3"), ("其他结果", 5, "5"), ("尚未审结", 2, "2")),
            Series("邢台市", ("结果维持", 5, "5"), ("结果纠正", 0, "0"), ("其他结果", 0, "0"), ("尚未审结", 1, "1")),
            Series("保定市", ("结果维持", 0, "0"), ("结果纠正", 0, "0"), ("其他结果", 0, "0"), ("尚未审结", 0, "0")),
            Series("雄安新区", ("结果维持", null, "…"), ("结果纠正", null, "…"), ("其他结果", null, "…"), ("尚未审结", null, "…")),
        ], "注：没有案件的写“—”，数据缺失的写“…”。", "石家庄市结果维持 12 件。"),
        new GroupedBars("图 4-2 新收申请：与上年相比", "单位：件",
        [
            Series("石家庄市", ("2024", 1226, "1,226"), ("2023", 1100, "1,100")),
            Series("张家口市（含察北、塞北管理区）", ("2024", 226, "226"), ("2023", null, "…")),
        ], null, "石家庄市 2024 年 1,226 件，2023 年 1,100 件。"),
        new SmallMultiples("图 4-3 各市新收申请", "单位：件",
        [
            .. new[] { "石家庄市", "唐山市", "秦皇岛市", "邯郸市" }.Select(
                (city, i) =>
                    Series(
                        city,
                        ("2022", 100 + (70 * i), $"{100 + (70 * i)}"),
                        ("2023", 150, "150"),
                        ("2024", 90 + (40 * i), $"{90 + (40 * i)}"))),
        ], IsOneScale: true, null, "石家庄市 2024 年 90 件。"),
        new StateGrid("图 4-4 县级行政区收录情况", "单位：个",
            [new GridState("●", "汇总（1）"), new GridState("◎", "单个机关（1）"), new GridState("○", "未收录（9）")],
            [
                new GridGroup(
                    "邢台市",
                    [
                        new StateGridCell("襄都区", 0),
                        new StateGridCell("平乡县", 1),
                        .. Enumerable.Range(1, 8).Select(i => new StateGridCell($"第{i}县", 2)),
                    ]),
                new GridGroup("直辖县级行政区", [new StateGridCell("积石山保安族东乡族撒拉族自治县", 2)]),
            ], "按代码排列。", "邢台市收录 2 个，共 10 个。"),
    ]);

    private static ChartSeries Series(string name, params (string Label, decimal? Value, string Text)[] values) =>
        new(name, [.. values.Select(value => new ChartValue(value.Label, value.Value, value.Text))]);

    public static Chapter Statutory => new("五", "总表", "totals", [SampleTables.Requests, SampleTables.Disputes]);

    public static Chapter Bodies => new("六", "分机关表", "bodies",
    [
        new Heading("依申请公开", "bodies-requests"), SampleTables.Wide(60),
        new Heading("逐月办理情况", "bodies-months"), Paragraph.FromText("下表按月列出。"), SampleTables.Broad(60), Paragraph.FromText("逐月办理情况完。"),
    ]);

    public static Chapter Quality => new("七", "数据质量", "quality", [Paragraph.FromText("下列为逐条核验所得。"), SampleTables.Findings(40)]);

    public static Chapter Wrap(params Block[] blocks) => new("一", "样章", "sample", [.. blocks]);
}
