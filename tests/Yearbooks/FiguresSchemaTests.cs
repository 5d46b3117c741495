using System.Text.Json;
using Compiler.Testing;
using Json.Schema;

namespace Compiler.Tests.Yearbooks;

/// <summary>figures.json keeps to the schema that is published for it.</summary>
public sealed class FiguresSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(
        File.ReadAllText(Path.Combine(Repository.Top, "shared", "Yearbooks", "Data", "figures.schema.json")));

    public static TheoryData<string> Books => [.. Volumes.All.Select(book => FormattableString.Invariant($"{book.Year}-{book.Adcode}"))];

    [Theory]
    [MemberData(nameof(Books))]
    public void FiguresJson_EveryVolume_KeepsToTheSchema(string book) => Assert.Empty(
        Errors(Volumes.All.Single(volume => FormattableString.Invariant($"{volume.Year}-{volume.Adcode}") == book).FiguresJson));

    [Theory]
    [InlineData("\"year\": 2024", "\"year\": \"2024\"", "/year: ")]
    [InlineData("\"fingerprint\"", "\"fingerprints\"", "/fingerprints: ")]
    [InlineData("\"state\": \"known\"", "\"state\": \"guessed\"", "/state: ")]
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
