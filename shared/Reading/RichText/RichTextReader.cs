using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Lines;

namespace Compiler.Reading.RichText;

/// <summary>
/// Reads a rich text file (.rtf): its paragraphs and tables in order, as if all changes were accepted. Nothing of it is recursive but
/// tables in each other, and every piece is counted, so it needs no process of its own.
/// </summary>
internal static class RichTextReader
{
    /// <summary>The kind of file, as shown to users.</summary>
    public const string Kind = "RTF 文档";

    public static SourceText Read(ReadOnlyMemory<byte> content, SourceBuilder to)
    {
        var start = content.Span.IndexOf("{\\rtf"u8);
        if (start < 0)
            return new SourceText([], [FindingCatalogue.DamagedFile(Kind)]);
        var lexer = new RtfLexer(content, start);
        var interpreter = new RtfInterpreter(lexer, to, new RtfLines(to).Write);
        if (interpreter.Read() is { } finding)
            return new SourceText([], [finding]);
        if (!to.IsFull && HasText(lexer, to))
            return new SourceText([], [FindingCatalogue.DamagedFile(Kind)]);
        if (interpreter.IsDamaged)
            to.Report(FindingCatalogue.DamagedPage(Kind));
        return to.Build();
    }

    // A brace too many ends the document before its text. What else follows it is rubbish of the programs that passed it on.
    private static bool HasText(RtfLexer rest, SourceBuilder to)
    {
        if (rest.Rest.IndexOf("\\par"u8) < 0 && rest.Rest.IndexOf("\\cell"u8) < 0)
            return false;
        while (rest.Read() is var token && token != RtfTokenKind.End)
        {
            to.Spend(1 + rest.Length);
            if (token == RtfTokenKind.Hex
                || (token == RtfTokenKind.Word && rest.Word == "u")
                || (token == RtfTokenKind.Text && rest.Text.IndexOfAnyExcept((byte)' ', (byte)'\0') >= 0))
            {
                return true;
            }
        }

        return false;
    }
}
