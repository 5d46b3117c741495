using Compiler.Storage;
using Compiler.Yearbooks;

namespace Compiler.Functions.Http;

/// <summary>The files of a volume that can be downloaded, with their media types.</summary>
internal static class EditionFile
{
    private const string Csv = "text/csv; charset=utf-8";

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        [YearbookFiles.Pdf] = "application/pdf",
        [YearbookFiles.WebPage] = "text/html; charset=utf-8",
        [YearbookFiles.Figures] = "application/json",
        [YearbookFiles.Tables] = Csv,
        [YearbookFiles.Workbook] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [YearbookFiles.Unreported] = Csv,
    };

    public static IEnumerable<string> NamesOf(Edition edition) => YearbookFiles.Of(edition.IsFinal);

    public static string? MediaTypeOf(string name) => MediaTypes.GetValueOrDefault(name);
}
