using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Disclosure.Rollups;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Data.Figures;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Tests.Yearbooks;

/// <summary>A fingerprint is of what a book says: no more and no less.</summary>
public sealed class ContentFingerprintTests
{
    private static readonly Yearbook Nation = Volumes.Compose(2024, "100000");

    private static readonly FiguresFile Figures = FiguresFile.From(new ProvinceVolume(
        Seeds.Rollup, Seeds.Rollup.Find(2024)!, Seeds.Rollup.Find(2024)!.Find("130000")!, new NoRegister()));

    [Theory]
    [InlineData("requests.unable_3_unclear_after_correction.natural_person")]
    [InlineData("proactive_disclosure.coercive_measures")]
    public void Fingerprint_OfAnEarlierYearChangedInAFigureThatIsNotCompared_IsTheSame(string path)
    {
        var (before, after) = (Compose(Past()), Compose(Past().Set(path, 5).In("other.txt", "a2").Found("X", Severity.Error, "有误", 3)));

        Assert.Equal(JsonSerializer.Serialize(before.Document), JsonSerializer.Serialize(after.Document));
        Assert.Equal(JsonSerializer.Serialize(before.Annex), JsonSerializer.Serialize(after.Annex));
        Assert.Equal(before.FiguresJson, after.FiguresJson);
        Assert.Equal(before.Fingerprint, after.Fingerprint);
    }

    [Fact]
    public void Fingerprint_OfAnEarlierYearChangedInAComparedFigure_IsAnother() =>
        Assert.NotEqual(Compose(Past()).Fingerprint, Compose(Past().Row("new_received", 5, 0, 0, 0, 0, 0, 5)).Fingerprint);

    [Theory]
    [InlineData("130000")]
    [InlineData("100000")]
    public void Fingerprint_WithAFindingMore_IsAnother(string adcode)
    {
        var changed = Seeds.All.Select(report => report.Year == 2024
            ? report with { Findings = [.. report.Findings, new Finding(FindingCode.Parse("X"), Severity.Info, "注意", new Position(9))] }
            : report);
        Assert.NotEqual(Volumes.Compose(2024, adcode).Fingerprint, Volumes.Compose(Seeds.Roll(changed), adcode).Fingerprint);
    }

    [Theory]
    [InlineData("130000")]
    [InlineData("100000")]
    public void Fingerprint_OfAnotherEdition_IsTheSame(string adcode)
    {
        var edition = new YearbookEdition(new DateOnly(2026, 1, 2), 3, 1, IsFinal: true)
        {
            Mark = "样例",
            PreviousRevisions = [new RevisionEntry(2, new DateOnly(2025, 1, 1), 0, false)],
            Amendments = [new Amendment("requests.new_received.total", 1, 2)],
            Reread = 4,
        };
        var book = Volumes.Composer.Compose(Seeds.Rollup, 2024, adcode, edition);

        Assert.Equal(Volumes.Compose(2024, adcode).Fingerprint, book.Fingerprint);
        Assert.Equal(Volumes.Composer.Prepare(Seeds.Rollup, 2024, adcode).Fingerprint, book.Fingerprint);
        Assert.Contains(book.Fingerprint, book.FiguresJson, StringComparison.Ordinal);
    }

    // Every text, number and switch of a book is changed in turn.
    [Theory]
    [InlineData(false, 4_000)]
    [InlineData(true, 200)]
    public void Compute_OfADocumentThatDiffersInOneValue_IsAnother(bool isAnnex, int values)
    {
        var json = JsonSerializer.SerializeToNode(
            isAnnex ? Nation.Annex : Nation.Document, DocumentContext.Default.YearbookDocument)!;
        var expected = ContentFingerprint.Compute(Nation.Document, Nation.Annex, Figures);
        var leaves = Leaves(json).ToList();
        Assert.True(leaves.Count > values, $"{leaves.Count}");
        Assert.Equal(expected, Compute(json));
        foreach (var leaf in leaves.Where((_, i) => i % 97 == 0))
        {
            var was = leaf.DeepClone();
            var parent = leaf.Parent!;
            var (name, number) = (parent is JsonObject ? leaf.GetPropertyName() : null, parent is JsonArray ? leaf.GetElementIndex() : -1);
            Put(Changed(leaf));
            Assert.True(expected != Compute(json), was.ToJsonString());
            Put(was);

            void Put(JsonNode value)
            {
                if (name is not null)
                    parent[name] = value;
                else
                    parent[number] = value;
            }
        }

        string Compute(JsonNode json)
        {
            var changed = json.Deserialize(DocumentContext.Default.YearbookDocument)!;
            return ContentFingerprint.Compute(isAnnex ? Nation.Document : changed, isAnnex ? changed : Nation.Annex, Figures);
        }
    }

    [Fact]
    public void Compute_OfOtherFigures_IsAnother() =>
        Assert.NotEqual(
            ContentFingerprint.Compute(Nation.Document, Nation.Annex, Figures),
            ContentFingerprint.Compute(Nation.Document, Nation.Annex, Figures with { ReportsCounted = 7 }));

    private static IEnumerable<JsonNode> Leaves(JsonNode? node) => node switch
    {
        JsonObject json => json.Where(property => property.Key != "$type").SelectMany(property => Leaves(property.Value)),
        JsonArray list => list.SelectMany(Leaves),
        null => [],
        _ => [node],
    };

    private static JsonNode Changed(JsonNode leaf) => leaf.GetValueKind() switch
    {
        JsonValueKind.String when DateOnly.TryParse(leaf.GetValue<string>(), CultureInfo.InvariantCulture, out var day) =>
            day.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        JsonValueKind.String => $"{leaf.GetValue<string>()}。",
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        // Of an enum, a count or a weight.
        _ => leaf.GetValue<decimal>() == 0 ? 1 : 0,
    };

    private static Yearbook Compose(ReportSketch past) => Volumes.Compose(Seeds.Roll(Seeds.Baoding2024, past));

    private static ReportSketch Past() => new ReportSketch("保定市人民政府办公室", 2023).At("130600", "河北省", "保定市");

    private sealed class NoRegister : IPlaceRegister
    {
        public ImmutableArray<ExpectedPlace> Provinces(int year) => [];

        public ImmutableArray<ExpectedPlace> PrefecturesOf(string provinceAdcode, int year) => [];

        public ImmutableArray<ExpectedPlace> CountiesOf(string provinceAdcode, int year) => [];
    }
}
