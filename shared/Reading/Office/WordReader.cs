using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Lines;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Compiler.Reading.Office;

/// <summary>Reads a Word document: paragraphs and tables in their order, as they stand when all changes are accepted.</summary>
internal static class WordReader
{
    public static SourceText Read(ReadOnlyMemory<byte> content, SourceBuilder to) => OfficeFile.Read(content, "Word 文档", to, parts =>
    {
        using var document = OfficeFile.Open(() => WordprocessingDocument.Open(parts, isEditable: false));
        if (document.MainDocumentPart is not { } main)
            throw new InvalidDataException("There is no main part.");
        var blocks = new WordBlocks(to, WordNumbering.Read(main));
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read() && !to.IsFull)
        {
            to.Spend();
            // One block at a time: a document as a tree is ten times as large.
            if (reader.IsStartElement && reader.LocalName is not ("document" or "body"))
                blocks.Read(reader.LoadCurrentElement()!);
        }
    });
}
