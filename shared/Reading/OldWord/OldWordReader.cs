using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Compound;
using Compiler.Reading.Lines;
using Compiler.Reading.Office;
using Compiler.Reading.OldWord.Streams;
using DocumentFormat.OpenXml;

namespace Compiler.Reading.OldWord;

/// <summary>
/// Reads a document of Word 97 to 2003, which WPS writes, too ([MS-DOC]). It makes the elements that a .docx has for the same
/// content, a block at a time; what happens to them is the same. What it does not understand it does not read: such a file gets
/// the finding of an old format.
/// </summary>
internal static class OldWordReader
{
    public static SourceText Read(ReadOnlyMemory<byte> content, SourceBuilder to)
    {
        OldWordStreams streams;
        try
        {
            var file = CompoundFile.Open(content);
            var document = Stream(file, "WordDocument");
            if (FileInformation.Read(document) is not { } information)
                return Unread(FindingCatalogue.OldOfficeFormat());
            if (information.IsEncrypted)
                return Unread(FindingCatalogue.Encrypted());
            if (information.IsFastSaved)
                return Unread(FindingCatalogue.OldOfficeFormat());
            streams = new OldWordStreams(
                information, document, Stream(file, information.TableStream), new WordBytes(file.Read("Data")), to);
        }
        catch (InvalidDataException)
        {
            return Unread(FindingCatalogue.DamagedFile("Word 文档"));
        }

        try
        {
            Read(streams);
            return to.Build();
        }
        catch (InvalidDataException)
        {
            return Unread(FindingCatalogue.OldOfficeFormat());
        }
    }

    private static void Read(OldWordStreams streams)
    {
        var to = streams.To;
        var xml = new OldWordXml(to);
        var styles = OldWordStyles.Read(streams);
        var blocks = new WordBlocks(to, WordNumbering.Create(OldWordNumbers.Read(streams, xml), styles.Elements(streams, xml)));
        foreach (var block in Blocks(streams, styles, xml))
        {
            blocks.Read(block);
            if (to.IsFull)
                return;
        }
    }

    // The main text; the boxes whose anchors are not in it, as in a group of shapes, stand at its end.
    private static IEnumerable<OpenXmlElement> Blocks(OldWordStreams streams, OldWordStyles styles, OldWordXml xml)
    {
        var pieces = TextPieces.Read(streams.Document, streams.Part(TablePart.Pieces));
        var boxes = TextBoxes.Read(streams);
        var main = new OldWordText(streams, pieces, styles, xml);
        foreach (var block in main.Read(0, streams.Information.TextLength, at => boxes.Take(at) is { } box ? Box(box) : null))
            yield return block;
        foreach (var box in boxes.Rest)
            yield return Box(box);

        OpenXmlElement Box((long Start, long End) box) => xml.Element(
            "txbxContent", [.. new OldWordText(streams, pieces, styles, xml).Read(box.Start, box.End, _ => null)]);
    }

    private static WordBytes Stream(CompoundFile file, string name) =>
        new(file.Read(name) ?? throw new InvalidDataException($"The stream {name} is missing."));

    private static SourceText Unread(Finding finding) => new([], [finding]);
}
