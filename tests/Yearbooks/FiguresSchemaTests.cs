using System.Text.Json;
using Compiler.Testing;
using Json.Schema;

namespace Compiler.Tests.Yearbooks;

/// <summary>figures.json keeps to the schema that is published for it.</summary>
public sealed class FiguresSchemaTests
{
    private static readonly string Published = Path.Combine(Repository.Top, "shared", "Yearbooks", "Data", "figures.schema.json");

    private static readonly JsonSchema Schema = JsonSchema.FromText(FiguresSchema.Export());

    public static TheoryData<string> Books => [.. Volumes.All.Select(book => FormattableString.Invariant($"{book.Year}-{book.Adcode}"))];

    // UPDATE_GOLDEN=1 ./test --filter FiguresSchema writes the file anew.
    [Fact]
    public void SchemaFile_Always_IsExportedFromTheRecords()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(Published, FiguresSchema.Export());
        Assert.Equal(File.ReadAllText(Published), FiguresSchema.Export());
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void FiguresJson_EveryVolume_KeepsToTheSchema(string book) => Assert.Empty(
        Errors(Volumes.All.Single(volume => FormattableString.Invariant($"{volume.Year}-{volume.Adcode}") == book).FiguresJson));

    [Theory]
    [InlineData("\"year\": 2024", "\"year\": \"2024\"", "/year: ")]
    [InlineData("\"fingerprint\"", "\"fingerprints\"", "/fingerprints: ")]
    [InlineData("\"state\": \"known\"", "\"state\": \"guessed\"", "/state: ")]
    [InlineData("\"reports_counted\": 2", "\"reports_counted\": -1", "/reports_counted: ")]
    [InlineData("\"adcode\": \"130000\"", "\"adcode\": \"13\"", "/adcode: ")]
    [InlineData("\"forms\": [", "\"forms\": [\"2008\",", "/forms/0: ")]
    [InlineData("\"B2\": {", "\"B2\": {\"valeu\":0,", "/B2/valeu: ")]
    [InlineData("\"cell_paths\": [", "\"cell_paths\": [\"Requests\",", "/cell_paths/0: ")]
    [InlineData("\"coverage\"", "\"provinces\": [], \"coverage\"", "")]
    public void FiguresJson_Spoilt_BreaksTheSchema(string from, string to, string error)
    {
        var spoilt = Volumes.Compose(2024, "130000").FiguresJson.Replace(from, to, StringComparison.Ordinal);

        Assert.Contains(Errors(spoilt), found => found.Contains(error, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Errors(string json)
    {
        using var figures = JsonDocument.Parse(json);
        var options = new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true };
        var results = Schema.Evaluate(figures.RootElement, options);
        return results.IsValid
            ? []
            : [.. results.Details!.Where(detail => detail.Errors is not null)
                .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))];
    }
}
