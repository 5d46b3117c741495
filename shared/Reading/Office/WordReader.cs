using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Lines;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Compiler.Reading.Office;

/// <summary>Reads a Word document: its paragraphs and tables in order, as if all changes were accepted.</summary>
internal static class WordReader
{
    public static SourceText Read(ReadOnlyMemory<byte> content, SourceBuilder to) => OfficeFile.Read(content, "Word 文档", to, parts =>
    {
        using var document = OfficeFile.Open(() => WordprocessingDocument.Open(parts, isEditable: false));
        if (document.MainDocumentPart is not { } main)
            throw new InvalidDataException("The main part is missing.");
        var blocks = new WordBlocks(to, WordNumbering.Read(main));
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read() && !to.IsFull)
        {
            to.Spend();
            // Loads one block at a time, because a whole document as a tree takes ten times as much memory.
            if (reader.IsStartElement && reader.LocalName is not ("document" or "body"))
                blocks.Read(reader.LoadCurrentElement()!);
        }
    });
}
