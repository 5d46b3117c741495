using System.IO.Compression;
using Compiler.Yearbooks.Data;
using Compiler.Yearbooks.Drafts;

namespace Compiler.Yearbooks.Rendering.Word;

/// <summary>Writes reports.zip: a Word document for each place, <c>{adcode}-{name}.docx</c>.</summary>
public static class WordReports
{
    /// <summary>Writes the archive; one document is in memory at a time. The same drafts give the same bytes.</summary>
    public static byte[] Write(IEnumerable<PlaceDraft> drafts)
    {
        var file = new GrowingFile();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var draft in drafts)
            {
                // A document is packed already.
                var entry = zip.CreateEntry($"{draft.Adcode}-{draft.Name}.docx", CompressionLevel.NoCompression);
                entry.LastWriteTime = OfficePackage.Epoch;
                using var content = entry.Open();
                content.Write(WordReport.Write(draft.Report));
            }
        }

        return file.Finish();
    }
}
