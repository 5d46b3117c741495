using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading;

namespace Compiler.Tests.Reading;

/// <summary>Lines as a test shows them: running text as it is, [a|b] for a row, {a|b} for a row of a grid.</summary>
internal static class LinesText
{
    private static readonly SourceReader Reader = new(new ReadingLimits());

    public static string Read(byte[] content) => string.Join('\n', Reader.Read(content).Lines.Where(line => !line.IsEmpty).Select(Text));

    public static string Read(string content) => Read(System.Text.Encoding.UTF8.GetBytes(content));

    private static string Text(SourceLine line)
    {
        var cells = string.Join('|', line.Cells.Select(cell => cell.ToString()));
        return !line.IsRow ? cells : line.IsGrid ? $"{{{cells}}}" : $"[{cells}]";
    }
}
