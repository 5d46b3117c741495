using System.Globalization;
using System.Text;
using Compiler.Accuracy.Scans.Images;

namespace Compiler.Accuracy.Scans.Packing;

/// <summary>Writes a PDF as scanners do: a picture to a page, and nothing else.</summary>
internal sealed class ScannedPdf
{
    private readonly List<byte> file = [];
    private readonly List<int> offsets = [];
    private readonly List<int> pages = [];

    private ScannedPdf()
    {
    }

    /// <summary>The PDF of these pictures.</summary>
    /// <param name="pictures">A picture for each page.</param>
    /// <param name="quality">The quality of the JPEG of those that are not black and white alone.</param>
    public static byte[] Write(IEnumerable<Picture> pictures, int quality)
    {
        var pdf = new ScannedPdf();
        pdf.Text("%PDF-1.4\n");
        // Catalog and pages are written last, under these numbers.
        pdf.offsets.AddRange([0, 0]);
        foreach (var picture in pictures)
            pdf.Add(picture, quality);
        return pdf.End();
    }

    private void Add(Picture picture, int quality)
    {
        var (filter, content, colours) = picture.IsBilevel
            ? ($"/CCITTFaxDecode /DecodeParms << /K -1 /Columns {picture.Width} /Rows {picture.Height} >>", FaxCode.Encode(picture), 1)
            : ("/DCTDecode", JpegFile.Write(picture, quality), picture.Channels);
        var image = Stream(
            $"/Type /XObject /Subtype /Image /Width {picture.Width} /Height {picture.Height} /ColorSpace {(colours == 3 ? "/DeviceRGB" : "/DeviceGray")} /BitsPerComponent {(picture.IsBilevel ? 1 : 8)} /Filter {filter}",
            content);
        var (width, height) = (Points(picture.Width, picture.DpiX), Points(picture.Height, picture.DpiY));
        var drawing = Stream("", Encoding.ASCII.GetBytes($"q {width} 0 0 {height} 0 0 cm /Im0 Do Q\n"));
        pages.Add(Object(
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Resources << /XObject << /Im0 {image} 0 R >> >> /Contents {drawing} 0 R >>"));
    }

    private byte[] End()
    {
        At(0, "<< /Type /Catalog /Pages 2 0 R >>");
        At(1, $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(page => $"{page} 0 R"))}] >>");
        var table = file.Count;
        Text($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            Text($"{offset:D10} 00000 n \n");
        Text($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return [.. file];
    }

    private int Stream(string entries, byte[] content)
    {
        offsets.Add(file.Count);
        Text($"{offsets.Count} 0 obj\n<< {entries} /Length {content.Length} >>\nstream\n");
        file.AddRange(content);
        Text("\nendstream\nendobj\n");
        return offsets.Count;
    }

    private int Object(string content)
    {
        offsets.Add(0);
        At(offsets.Count - 1, content);
        return offsets.Count;
    }

    private void At(int index, string content)
    {
        offsets[index] = file.Count;
        Text($"{index + 1} 0 obj\n{content}\nendobj\n");
    }

    private void Text(string text) => file.AddRange(Encoding.ASCII.GetBytes(text));

    private static string Points(int pixels, int dpi) => (pixels * 72.0 / dpi).ToString("0.##", CultureInfo.InvariantCulture);
}
