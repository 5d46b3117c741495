using Compiler.Storage;

namespace Compiler.Functions.Http;

/// <summary>The files of a volume that can be downloaded, with their media types.</summary>
internal static class EditionFile
{
    private const string Csv = "text/csv; charset=utf-8";

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        ["yearbook.pdf"] = "application/pdf",
        ["figures.json"] = "application/json",
        ["tables.csv"] = Csv,
        ["unreported.csv"] = Csv,
    };

    public static IEnumerable<string> NamesOf(Edition edition) => MediaTypes.Keys.Where(name => edition.IsFinal || name != "unreported.csv");

    public static string? MediaTypeOf(string name) => MediaTypes.GetValueOrDefault(name);
}
