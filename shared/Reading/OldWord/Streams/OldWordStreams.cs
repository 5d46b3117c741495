using Compiler.Reading.Lines;

namespace Compiler.Reading.OldWord.Streams;

/// <summary>The streams of a document.</summary>
/// <param name="Information">The head of the file.</param>
/// <param name="Document">The stream WordDocument.</param>
/// <param name="Tables">The stream 0Table or 1Table.</param>
/// <param name="Data">The stream Data; empty if there is none.</param>
/// <param name="To">Counts the work against the limits.</param>
internal sealed record OldWordStreams(FileInformation Information, WordBytes Document, WordBytes Tables, WordBytes Data, SourceBuilder To)
{
    /// <summary>The structure of the table stream.</summary>
    public WordBytes Part(TablePart part) => Information.Part(Tables, part);

    /// <summary>A structure of the table stream and all that follows it.</summary>
    public WordBytes Rest(TablePart part) => Information.Rest(Tables, part);

    /// <summary>The properties of paragraphs or characters.</summary>
    public PropertyPages Pages(TablePart part) => new(Document, Part(part), part == TablePart.ParagraphPages);
}
