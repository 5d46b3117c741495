using System.Globalization;
using Compiler.Backend.Correcting;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>
/// Reads the hints that an agency gives with its upload: the metadata <c>place</c>, <c>year</c>, <c>agency</c> and <c>scope</c>;
/// folders fill the gaps.
/// </summary>
internal static class UploadHints
{
    private static readonly string[] Names = ["place", "year", "agency", "scope"];

    public static ReportHints Read(VersionedFile upload)
    {
        var folders = FolderHints.FromPath(upload.File.Name);
        var place = upload.Metadata.GetValueOrDefault("place");
        return new ReportHints(
            place is { Length: 6 } && place.All(char.IsAsciiDigit) ? place : folders.Adcode,
            int.TryParse(upload.Metadata.GetValueOrDefault("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                ? year
                : folders.Year,
            Agency(upload.Metadata.GetValueOrDefault("agency")),
            ScopeWords.Parse(upload.Metadata.GetValueOrDefault("scope")));
    }

    /// <summary>Whether the upload's metadata contain hints about a report.</summary>
    public static bool HasMetadata(VersionedFile upload) => Names.Any(upload.Metadata.ContainsKey);

    // Metadata are HTTP headers, so Chinese text is percent-encoded.
    private static string? Agency(string? text) => string.IsNullOrWhiteSpace(text) ? null : Uri.UnescapeDataString(text);
}
