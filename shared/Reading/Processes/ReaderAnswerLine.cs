using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Reading.Processes;

/// <summary>A line of a file.</summary>
internal sealed record ReaderAnswerLine(int Number, string[] Cells, bool IsRow, bool IsGrid)
{
    public static ReaderAnswerLine FromLine(SourceLine line) =>
        new(line.Number, [.. line.Cells.Select(cell => cell.ToString())], line.IsRow, line.IsGrid);

    public SourceLine ToLine() => new(Number, [.. Cells.Select(cell => cell.AsMemory())], IsRow, IsGrid);
}
