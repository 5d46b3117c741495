using System.Globalization;
using Compiler.Accuracy.Scans.Degrading;
using Compiler.Accuracy.Scans.Images;
using Compiler.Accuracy.Scans.Packing;
using Compiler.Accuracy.Scans.Paper;

namespace Compiler.Accuracy.Scans;

/// <summary>Prints and scans reports; keeps prints and files in a folder, so that a later run finds them.</summary>
/// <param name="folder">The folder.</param>
internal sealed class ScanFiles(string folder)
{
    // A scanner sees more of a page than it keeps.
    private const double Finer = 1.5;

    /// <summary>The scanned file of a report, and how many pages it has.</summary>
    /// <param name="sample">The report.</param>
    /// <param name="condition">What happens to its pages.</param>
    /// <param name="format">How its pages are packed.</param>
    public (string File, int Pages) Scanned(ScanSample sample, ScanCondition condition, ScanFormat format)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, condition.Name)).FullName;
        var extension = format.ToString().ToLowerInvariant();
        if (Directory.EnumerateFiles(place, $"{Name(sample)}.*.{extension}").FirstOrDefault() is { } made)
            return (made, int.Parse(Path.GetFileName(made).Split('.')[1], CultureInfo.InvariantCulture));
        var sheets = PrintShop.Show(Printed(sample), (int)(condition.Dpi * Finer));
        var scanner = new Scanner(condition, sample.Seed);
        var last = sheets.Count - 2;
        Picture[] pictures =
        [
            .. sheets.SkipLast(1).Select((page, i) =>
                scanner.Scan(page, i, Sealing.Place(page, sheets[^1], condition.Kind, i == last, sample.Seed, i))),
        ];
        var name = Path.Combine(place, $"{Name(sample)}.{pictures.Length}.{extension}");
        File.WriteAllBytes(name + ".part", Pack(pictures, format, scanner.Optics.Quality));
        File.Move(name + ".part", name, overwrite: true);
        return (name, pictures.Length);
    }

    private string Printed(ScanSample sample)
    {
        var name = Path.Combine(folder, "printed", $"{Name(sample)}.pdf");
        Directory.CreateDirectory(Path.GetDirectoryName(name)!);
        if (!File.Exists(name))
            PrintShop.Print(sample.Page(), name);
        return name;
    }

    private static byte[] Pack(Picture[] pictures, ScanFormat format, int quality) => format switch
    {
        ScanFormat.Pdf => ScannedPdf.Write(pictures, quality),
        // One long picture, as programs that join photographs make it.
        ScanFormat.Png => PngFile.Write(pictures.Aggregate((whole, page) => whole.Above(page))),
        _ => JpegFile.Write(pictures.Aggregate((whole, page) => whole.Above(page)), quality),
    };

    private static string Name(ScanSample sample) => $"{sample.Seed:D8}{(sample.HasTablesOnly ? "-tables" : "")}";
}
