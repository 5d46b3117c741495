using System.Globalization;
using Compiler.Reports;
using Compiler.Storage;

namespace Compiler.Jobs;

/// <summary>What an agency says about its upload: its metadata <c>place</c>, <c>year</c>, <c>agency</c>, and the folders for the rest.</summary>
internal static class UploadHints
{
    public static ReportHints Of(VersionedFile upload)
    {
        var folders = FolderHints.Of(upload.File.Name);
        var place = upload.Metadata.GetValueOrDefault("place");
        return new ReportHints(
            place is { Length: 6 } && place.All(char.IsAsciiDigit) ? place : folders.Adcode,
            int.TryParse(upload.Metadata.GetValueOrDefault("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : folders.Year,
            Agency(upload.Metadata.GetValueOrDefault("agency")));
    }

    // Metadata travel as HTTP headers: Chinese comes percent-encoded.
    private static string? Agency(string? text) => string.IsNullOrWhiteSpace(text) ? null : Uri.UnescapeDataString(text);
}
