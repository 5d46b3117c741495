using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>
/// Declares PDF/UA-1 in the front matter of a book, a PDF/A-2a file. Typst enforces both standards but declares only one.
/// The declaration is appended as an update of the metadata, so the existing bytes do not change (ISO 32000-1, 7.5.6).
/// </summary>
internal static partial class PdfUaDeclaration
{
    private const string Declaration = "<pdfuaid:part>1</pdfuaid:part>";
    private const string Namespace = " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" ";

    // ISO 19005-2, 6.6.2.3: properties that PDF/A does not define must be described.
    private const string Description =
        "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
        + "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
        + "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><pdfaProperty:category>internal</pdfaProperty:category>"
        + "<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>"
        + "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>";

    /// <summary>
    /// Returns the front matter with the declaration. Throws <see cref="RenderingException"/> if the file does not have the
    /// expected form.
    /// </summary>
    public static byte[] Declare(ReadOnlySpan<byte> pdf, int pages)
    {
        // Latin-1 keeps every byte.
        var file = Encoding.Latin1.GetString(pdf);
        var metadata = Metadata().Match(file);
        var trailer = Trailer().Match(file);
        if (!metadata.Success || !trailer.Success)
            throw new RenderingException("Typst wrote a PDF without readable metadata.");

        var xmp = metadata.Groups["xmp"].Value
            .Replace(" xmlns:pdfaid=", $"{Namespace}xmlns:pdfaid=", StringComparison.Ordinal)
            .Replace("<pdfaExtension:schemas><rdf:Bag>", $"<pdfaExtension:schemas><rdf:Bag>{Description}", StringComparison.Ordinal)
            .Replace("<pdfaid:part>", $"{Declaration}<pdfaid:part>", StringComparison.Ordinal);
        xmp = PageCount().Replace(xmp, pages.ToString(CultureInfo.InvariantCulture));
        var number = metadata.Groups["number"].Value;
        var body = string.Create(CultureInfo.InvariantCulture,
            $"{number} 0 obj\n<<\n  /Type /Metadata\n  /Subtype /XML\n  /Length {xmp.Length}\n>>\nstream\n{xmp}\nendstream\nendobj\n\n");
        var table = string.Create(CultureInfo.InvariantCulture, $"xref\n{number} 1\n{file.Length + 1:D10} 00000 n\r\n");
        var end = string.Create(
            CultureInfo.InvariantCulture,
            $"trailer\n<<{trailer.Groups["entries"].Value}\n  /Prev {trailer.Groups["start"].Value}\n>>\nstartxref\n{file.Length + 1 + body.Length}\n%%EOF\n");
        return Encoding.Latin1.GetBytes($"{file}\n{body}{table}{end}");
    }

    [GeneratedRegex(
        @"(?<number>\d+) 0 obj\s*<<(?:(?!>>).)*/Type /Metadata(?:(?!>>).)*>>\s*stream\r?\n(?<xmp><\?xpacket.*?<\?xpacket end=""r""\?>)",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Metadata();

    [GeneratedRegex(@"(?<=<xmpTPg:NPages>)\d+(?=</xmpTPg:NPages>)", RegexOptions.CultureInvariant)]
    private static partial Regex PageCount();

    [GeneratedRegex(
        @"trailer\s*<<(?<entries>.*)>>\s*startxref\s*(?<start>\d+)\s*%%EOF\s*\z",
        RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Trailer();
}
