using System.Diagnostics;
using System.Text;
using Compiler.Testing;

namespace Compiler.Tests.Yearbooks;

/// <summary>figures.json keeps to the schema that is published for it.</summary>
public sealed class FiguresSchemaTests
{
    private static readonly string Schema = Path.Combine(
        Repository.Top, "shared", "Yearbooks", "Data", "figures.schema.json");

    public static TheoryData<string> Books => [.. Volumes.All.Select(book => FormattableString.Invariant($"{book.Year}-{book.Adcode}"))];

    [Theory]
    [MemberData(nameof(Books))]
    public async Task FiguresJson_EveryVolume_KeepsToTheSchema(string book) => Assert.Equal("", await ErrorsAsync(
        Volumes.All.Single(volume => FormattableString.Invariant($"{volume.Year}-{volume.Adcode}") == book).FiguresJson));

    [Theory]
    [InlineData("\"year\": 2024", "\"year\": \"2024\"", "/year must be integer")]
    [InlineData("\"fingerprint\"", "\"fingerprints\"", "must NOT have additional properties")]
    [InlineData("\"state\": \"known\"", "\"state\": \"guessed\"", "must be equal to one of the allowed values")]
    public async Task FiguresJson_Spoilt_BreaksTheSchema(string from, string to, string error)
    {
        var spoilt = Volumes.Compose(2024, "130000").FiguresJson.Replace(from, to, StringComparison.Ordinal);

        Assert.Contains(error, await ErrorsAsync(spoilt), StringComparison.Ordinal);
    }

    private static async Task<string> ErrorsAsync(string json)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "yearbooks", "schema-errors.mjs"), Schema])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(json);
        node.StandardInput.Close();
        var errors = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.Equal(0, node.ExitCode);
        return errors;
    }
}
