using System.Text.Json.Nodes;
using Compiler.Disclosure.Receipts;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Reading.Pdf;

/// <summary>The samples as PDF files, printed by an office program and by a browser (Fixtures/pdf/README.md).</summary>
public sealed class PdfFixtureTests
{
    private static readonly string[] Parts =
    [
        "title",
        "agency",
        "year",
        "form",
        "adcode",
        "identities",
        "proactive_disclosure",
        "requests",
        "disputes",
    ];

    public static TheoryData<string> Fixtures => [.. PdfText.Fixtures];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Read_Fixture_GivesWhatTheTextGives(string name) => AssertGivesWhatTheTextGives(name, PdfText.Fixture(name));

    /// <summary>Holds the reading of a file with the pages of a fixture, in whatever format, to the golden receipt of its text.</summary>
    internal static void AssertGivesWhatTheTextGives(string name, ReadOnlyMemory<byte> content)
    {
        var receipt = JsonNode.Parse(ReceiptJson.Write(ReportReading.Read(content)))!.AsObject();
        var sample = string.Join('-', name.Split('-').Take(2));
        var expected = JsonNode
            .Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(GoldenCase.Named(sample).Input)!, "expected.json")))!
            .AsObject();

        foreach (var part in Parts)
            Assert.True(JsonNode.DeepEquals(expected[part], receipt[part]), $"{part}: {receipt[part]?.ToJsonString()}");
        Assert.DoesNotContain(
            receipt["findings"]!.AsArray(), finding => finding!["code"]!.ToString().StartsWith("PDF-", StringComparison.Ordinal));
    }
}
