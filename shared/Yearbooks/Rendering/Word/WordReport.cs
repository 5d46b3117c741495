using System.Globalization;
using System.Security;
using Compiler.Yearbooks.Data;
using Compiler.Yearbooks.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ModelParagraph = Compiler.Yearbooks.Model.Paragraph;
using ModelTable = Compiler.Yearbooks.Model.Table;

namespace Compiler.Yearbooks.Rendering.Word;

/// <summary>Writes report.docx, set as an official document (GB/T 9704): A4, with the margins and typefaces of that standard.</summary>
public static class WordReport
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string HeaderId = "header";
    private const string FooterId = "footer";

    /// <summary>Writes the document; the same report gives the same bytes.</summary>
    public static byte[] Write(OfficialReport report)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
            Write(package, report);
        return OfficePackage.WithoutTimes(file);
    }

    private static void Write(WordprocessingDocument package, OfficialReport report)
    {
        var main = package.AddNewPart<MainDocumentPart>(MainType, "document");
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.Create();
        main.AddNewPart<NumberingDefinitionsPart>("marks").Numbering = WordMarks.Create();
        main.AddNewPart<HeaderPart>(HeaderId).Header = new Header(WordParagraph.Create(WordStyles.Furniture, report.Mark));
        main.AddNewPart<FooterPart>(FooterId).Footer = new Footer(PageNumber());
        main.Document = new Document(new Body(
            [
                WordParagraph.Create(WordStyles.Title, report.Title),
                WordParagraph.Create(WordStyles.Note, report.Remark),
                .. report.Parts.SelectMany(Part),
                Page(),
            ]));
        WriteProperties(package, report.Info);
    }

    private static IEnumerable<OpenXmlElement> Part(OfficialPart part)
    {
        yield return WordParagraph.Create(WordStyles.Heading, part.Heading);
        foreach (var block in part.Blocks)
        {
            yield return block switch
            {
                ModelParagraph paragraph => WordParagraph.Create(
                    paragraph.IsNote ? WordStyles.Note : WordStyles.Body, string.Concat(paragraph.Runs.Select(run => run.Text))),
                ModelTable table => WordTableGrid.Create(table),
                _ => throw new RenderingException($"A report has no {block.GetType().Name}."),
            };
        }
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph PageNumber() => new(
        new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Furniture }),
        new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" });

    private static SectionProperties Page() => new(
        new HeaderReference { Id = HeaderId, Type = HeaderFooterValues.Default },
        new FooterReference { Id = FooterId, Type = HeaderFooterValues.Default },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 2098, Bottom = 1984, Left = 1587, Right = 1474, Header = 850, Footer = 992, Gutter = 0 });

    // The library would name the part after a random number.
    private static void WriteProperties(WordprocessingDocument package, DocumentInfo info)
    {
        var part = package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "properties");
        var date = info.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        using var writer = new StreamWriter(part.GetStream(FileMode.Create));
        writer.Write(FormattableString.Invariant(
            $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties
              xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:dcterms="http://purl.org/dc/terms/"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <dc:title>{Escape(info.Title)}</dc:title>
              <dc:subject>{Escape(info.Subject)}</dc:subject>
              <dc:creator>{Escape(info.Author)}</dc:creator>
              <dc:language>{info.Language}</dc:language>
              <dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created>
            </cp:coreProperties>
            """));
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
