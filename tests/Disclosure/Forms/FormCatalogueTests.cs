using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Tests.Disclosure.Forms;

public sealed class FormCatalogueTests
{
    [Fact]
    public void All_Forms_NewestFirst() => Assert.Equal(["2021", "2019"], FormCatalogue.Statutory.All.Select(form => form.Version));

    [Theory]
    [InlineData("2021", 25, 7, 3, 10 + 175 + 15)]
    [InlineData("2019", 23, 7, 3, 22 + 161 + 15)]
    public void Find_Form_HasItsRowsAndFields(string version, int rows, int columns, int groups, int fields)
    {
        var form = FormCatalogue.Statutory.Find(version)!;
        Assert.Equal(
            (rows, columns, groups, fields),
            (form.Requests.Rows.Count, form.Requests.Columns.Count, form.Disputes.Groups.Count, form.Fields.Length));
        Assert.Equal(form.Fields.Length, form.Fields.Select(field => field.Path.Text).Distinct().Count());
        Assert.All(form.Fields, field => Assert.Equal(field, form.Fields[field.Index]));
    }

    [Theory]
    [InlineData("2021", "T3-ROW 25, T3-COL-OUTCOME 7, T3-COL-BALANCE 7, T4-SUM 3")]
    [InlineData("2019", "T3-ROW 23, T3-COL-OUTCOME 7, T3-COL-BALANCE 7, T4-SUM 3")]
    public void Identities_OfAForm_AreThoseOfTheNotice(string version, string counts)
    {
        var identities = FormCatalogue.Statutory.Find(version)!.Identities;
        Assert.Equal(counts, string.Join(", ", identities.GroupBy(identity => identity.Kind.Code).Select(code => $"{code.Key} {code.Count()}")));
    }

    [Fact]
    public void Identities_OfOutcomes_AddEveryOutcomeRowOnce()
    {
        foreach (var form in FormCatalogue.Statutory.All)
        {
            var outcome = form.Identities.First(identity => identity.Kind == IdentityKind.RequestOutcome);
            Assert.Equal(form.Requests.Rows.Count - 4, outcome.Right.Distinct().Count());
        }
    }

    [Theory]
    [InlineData("2021", "proactive_disclosure.regulations.issued", "规章·本年制发件数", "件", FieldKind.Count)]
    [InlineData("2021", "proactive_disclosure.licences", "行政许可·本年处理决定数量", "件", FieldKind.Count)]
    [InlineData("2021", "proactive_disclosure.fees_wan_yuan", "行政事业性收费·本年收费金额（单位：万元）", "万元", FieldKind.Measure)]
    [InlineData("2021", "requests.other_3_other.total", "3.其他·总计", "件", FieldKind.Count)]
    [InlineData("2021", "disputes.litigation_after_reconsideration.pending", "复议后起诉·尚未审结", "件", FieldKind.Count)]
    [InlineData("2019", "proactive_disclosure.normative_documents.total_disclosed", "规范性文件·对外公开总数量", "件", FieldKind.Count)]
    [InlineData("2019", "proactive_disclosure.other_external_services.change", "其他对外管理服务事项·本年增/减", "项", FieldKind.Change)]
    [InlineData("2019", "proactive_disclosure.procurement.amount", "政府集中采购·采购总金额", "", FieldKind.Amount)]
    [InlineData("2019", "requests.other.natural_person", "（六）其他处理·自然人", "件", FieldKind.Count)]
    public void Field_Path_IsPublishedWithItsLabelAndUnit(string version, string path, string label, string unit, FieldKind kind)
    {
        var field = FormCatalogue.Statutory.Find(version)!.Field(FieldPath.Parse(path));
        Assert.Equal((label, unit, kind), (field.Label, field.Unit, field.Kind));
    }

    [Fact]
    public void FindField_PathOfAnotherForm_IsNone() =>
        Assert.Null(FormCatalogue.Statutory.Find("2019")!.FindField(FieldPath.Parse("requests.other_1_no_correction_in_time.total")));

    [Fact]
    public void Find_UnknownVersion_IsNone() => Assert.Null(FormCatalogue.Statutory.Find("2030"));

    [Fact]
    public void Paths_ReadBackFromTheirText_AreTheSame() =>
        Assert.All(
            FormCatalogue.Statutory.All.SelectMany(form => form.Fields),
            field => Assert.Equal(
                (field.Path, field.Path.Table, field.Path.Row, field.Path.Column),
                FieldPath.Parse(field.Path.Text) is var read ? (read, read.Table, read.Row, read.Column) : default));

    [Theory]
    [InlineData("")]
    [InlineData("requests.granted")]
    [InlineData("requests.granted.total.more")]
    [InlineData("requests.granted.")]
    [InlineData("figures.granted.total")]
    public void Parse_TextThatIsNoPath_IsAFormatError(string text) => Assert.Throws<FormatException>(() => FieldPath.Parse(text));

    [Fact]
    public void Keys_NamedInCode_StandInAForm()
    {
        var figures = FigureCatalogue.All.Select(figure => figure.Path).ToList();
        Assert.All(Keys(typeof(RowKeys)), key => Assert.Contains(figures, path => path.Row == key));
        Assert.All(Keys(typeof(ColumnKeys)), key => Assert.Contains(figures, path => path.Column == key));

        static IEnumerable<string> Keys(Type keys) => keys.GetFields().Select(field => (string)field.GetRawConstantValue()!);
    }

    [Fact]
    public void Marks_OfAForm_StandInNoOther() =>
        Assert.Distinct(FormCatalogue.Statutory.All.SelectMany(form => form.Marks));

    [Fact]
    public void DisclosureForm_OfNewData_DerivesFieldsAndIdentities()
    {
        var count = new FormColumn("count", "数量");
        var form = new DisclosureForm(new FormData(
            "2030", "2030 年格式", "", 2030, ["本年新增栏目"], [], "事项",
            [new DisclosureBlock("第二十条第（一）项", [count], [new FormRow("rules", "规则")])],
            new RequestTable("", "", "", "", [new FormColumn("person", "自然人"), new FormColumn("total", "总计")], [],
            [
                new FormRow("new", "新收", RowRole.Inflow), new FormRow("granted", "予以公开", RowRole.Outcome),
                new FormRow("done", "总计", RowRole.Processed), new FormRow("left", "结转", RowRole.Forward),
            ]),
            new DisputeTable([new FormColumn("upheld", "维持"), new FormColumn("total", "总计")], [new FormGroup("review", "行政复议")])));

        Assert.Equal(
            [
                "proactive_disclosure.rules.count",
                "requests.new.person",
                "requests.new.total",
                "requests.granted.person",
                "requests.granted.total",
                "requests.done.person",
                "requests.done.total",
                "requests.left.person",
                "requests.left.total",
                "disputes.review.upheld",
                "disputes.review.total",
            ],
            form.Fields.Select(field => field.Path.Text));
        Assert.Equal(4 + 2 + 2 + 1, form.Identities.Length);
    }
}
