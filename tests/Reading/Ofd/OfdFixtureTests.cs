using System.Text.Json.Nodes;
using Compiler.Accuracy.Damage;
using Compiler.Accuracy.Measuring;
using Compiler.Accuracy.Printing;
using Compiler.Disclosure.Receipts;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.PdfPig;
using Compiler.Tests.Golden;
using Compiler.Tests.Reading.Pdf;
using ReportReading = Compiler.Tests.Golden.ReportReading;

namespace Compiler.Tests.Reading.Ofd;

/// <summary>The samples as OFD give what their text files give; so do made-up reports, cell by cell.</summary>
public sealed class OfdFixtureTests
{
    private const int MadeUp = 20;

    private static readonly string[] Parts =
        ["title", "agency", "year", "form", "adcode", "identities", "proactive_disclosure", "requests", "disputes"];

    public static TheoryData<string> Fixtures => [.. PdfText.Fixtures];

    public static TheoryData<string> Styles => [.. Layouts.All.Where(layout => layout.Extension == "ofd").Select(layout => layout.Name)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Read_Fixture_GivesWhatTheTextGives(string name)
    {
        var pages = new PdfPigPageReader().Read(PdfText.Fixture(name), new PdfLimits()).Pages;
        var receipt = JsonNode.Parse(ReceiptJson.Write(ReportReading.Read(PagesAsOfd.Write(pages))))!.AsObject();
        var sample = string.Join('-', name.Split('-').Take(2));
        var expected = JsonNode
            .Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(GoldenCase.Named(sample).Input)!, "expected.json")))!
            .AsObject();

        foreach (var part in Parts)
            Assert.True(JsonNode.DeepEquals(expected[part], receipt[part]), $"{part}: {receipt[part]?.ToJsonString()}");
        Assert.DoesNotContain(
            receipt["findings"]!.AsArray(), finding => finding!["code"]!.ToString().StartsWith("PDF-", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Read_MadeUpReports_AreEntirelyRight(string style)
    {
        var measured = Measurement.Measure(Layouts.Named(style), DamageLevel.None, Enumerable.Range(0, MadeUp), threads: 1);
        Assert.Empty(measured.Silent);
        Assert.Equal(1, measured.Tally.Right);
    }
}
