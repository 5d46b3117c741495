using Compiler.Accuracy.Printing;
using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Benchmarks;

/// <summary>Writes files of made-up reports of all provinces and three years, for measuring a whole run of the command line.</summary>
internal static class MadeUpFiles
{
    private const int Years = 3;

    // Null is text.
    private static readonly Layout?[] Formats =
    [
        null,
        .. new[] { "Word document", "workbook", "PDF, ruled" }.Select(Layouts.Named),
    ];

    /// <summary>Writes the files into a folder, always the same for the same number.</summary>
    /// <param name="count">How many; fewer if there are not so many bodies.</param>
    /// <param name="folder">The folder; it is created.</param>
    /// <param name="hasOffice">Whether three of four reports are a Word document, a workbook or a PDF; otherwise all are text.</param>
    /// <returns>The number of files.</returns>
    public static int Write(int count, string folder, bool hasOffice)
    {
        Directory.CreateDirectory(folder);
        var provinces = Gazetteer.Current.Provinces.Where(province => !Gazetteer.Current.Counties(province).IsEmpty).ToList();
        var written = 0;
        for (var i = 0; i < provinces.Count && written < count; i++)
        {
            // What small provinces lack comes from the later ones.
            var share = (count - written) / (provinces.Count - i);
            var reports = SampleProvince.Reports(provinces[i].Code, i, share / Years);
            foreach (var (number, file) in SampleFiles.Create(reports).Take(count - written).Index())
            {
                var layout = hasOffice && number < reports.Length ? Formats[number % Formats.Length] : null;
                var name = layout is null ? file.Source.Name : Path.ChangeExtension(file.Source.Name, layout.Extension);
                var path = Path.Combine(folder, $"{provinces[i].Code}-{name}");
                File.WriteAllBytes(path, layout?.Write(layout.Prepare(SampleFiles.Lines(reports[number], number))) ?? file.Content);
                File.SetLastWriteTimeUtc(path, file.Source.Modified.UtcDateTime);
                written++;
            }
        }

        return written;
    }
}
