using System.Collections.Immutable;
using System.Xml.Linq;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Lines;
using Compiler.Reading.Pdf;
using Compiler.Reading.Pdf.Pages;

namespace Compiler.Reading.Ofd;

/// <summary>
/// Reads OFD files (GB/T 33190-2016), the Chinese fixed-layout format, as PDF files are read: by the places of characters and lines.
/// Neither signatures nor attachments are followed.
/// </summary>
internal static class OfdReader
{
    private const string Kind = "OFD 版式文件";
    private const string Root = "OFD.xml";

    /// <summary>The lines of an OFD; those of all its documents, one after the other.</summary>
    public static SourceText Read(ReadOnlyMemory<byte> content, SourceBuilder to)
    {
        try
        {
            using var package = new OfdPackage(content, to);
            return Read(package, to);
        }
        catch (InvalidDataException)
        {
            return Unread(FindingCatalogue.DamagedFile(Kind));
        }
    }

    private static SourceText Read(OfdPackage package, SourceBuilder to)
    {
        if (package.IsEncrypted)
            return Unread(FindingCatalogue.Encrypted());
        var bodies = (package.Load(Root)?.Children("DocBody") ?? []).Where(body => body.Child("DocRoot") is not null).ToList();
        if (bodies.Exists(body => HasOtherVersion(package, body)))
            return Unread(FindingCatalogue.OfdVersions());
        var documents = bodies.ConvertAll(body => OfdDocument.Open(package, PathOfRoot(package, Root, body)));
        var pages = Pages(package, documents, to);
        if (package.Refusal is { } refusal)
            return Unread(refusal);
        return documents.Contains(null) || pages.Pages.All(page => page.IsDamaged)
            ? Unread(FindingCatalogue.DamagedFile(Kind))
            : PdfReader.Read(pages, to);
    }

    private static PdfContent Pages(OfdPackage package, IEnumerable<OfdDocument?> documents, SourceBuilder to)
    {
        var limits = new PdfLimits();
        var reader = new OfdPages(package, limits, to);
        var pages = ImmutableArray.CreateBuilder<PdfPage>();
        var all = documents.OfType<OfdDocument>().SelectMany(document => document.Pages, (document, page) => (document, page));
        foreach (var (document, page) in all)
        {
            if (pages.Count == limits.MaxPages)
                return new PdfContent(pages.ToImmutable(), PdfError.TooCostly);
            pages.Add(reader.Read(document, page, pages.Count + 1));
        }

        return new PdfContent(pages.ToImmutable(), PdfError.None);
    }

    // Programs disagree on what they show then: the document, or its current version.
    private static bool HasOtherVersion(OfdPackage package, XElement body)
    {
        var current = body.Children("Versions").SelectMany(list => list.Children("Version"))
            .FirstOrDefault(version => OfdValues.Flag(version, "Current", false));
        if (current is null)
            return false;
        var path = package.Resolve(Root, current.Attribute("BaseLoc")?.Value);
        return package.Load(path) is not { } version || PathOfRoot(package, path!, version) != PathOfRoot(package, Root, body);
    }

    private static string? PathOfRoot(OfdPackage package, string from, XElement element) =>
        package.Resolve(from, element.Child("DocRoot")?.Value);

    private static SourceText Unread(Finding finding) => new([], [finding]);
}
