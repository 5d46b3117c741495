using Compiler.Testing;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Reading;

/// <summary>The five reports in every format that tests/Reading/Fixtures holds; as text they are golden cases.</summary>
internal static class FixtureFiles
{
    private static readonly string Folder = Path.Combine(Repository.Top, "tests", "Reading", "Fixtures");

    public static byte[] Read(string report, string extension) => extension switch
    {
        "txt" => File.ReadAllBytes(GoldenCase.Named(report).Input),
        "csv" => Csv(File.ReadAllText(GoldenCase.Named(report).Input)),
        _ => File.ReadAllBytes(Path.Combine(Folder, $"{report}.{extension}")),
    };

    // A spreadsheet exports every row with as many separators as it has columns.
    private static byte[] Csv(string text) =>
        System.Text.Encoding.UTF8.GetBytes(
            string.Join(
                '\n',
                text.Split('\n')
                    .Where(line => line.Trim().Length > 0)
                    .Select(line =>
                        string.Join(
                            ',',
                            line.Split('\t')
                                .Concat(Enumerable.Repeat("", 15))
                                .Take(15)
                                .Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")))));
}
