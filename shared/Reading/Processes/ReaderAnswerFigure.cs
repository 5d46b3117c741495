using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Reading.Processes;

/// <summary>A figure cell that was read from a picture.</summary>
internal sealed record ReaderAnswerFigure(int Line, int Cell, RecognisedFigure[] Candidates, bool IsAgreed)
{
    public static ReaderAnswerFigure FromCell(RecognisedCell cell) => new(cell.Line, cell.Cell, [.. cell.Candidates], cell.IsAgreed);

    public RecognisedCell ToCell() => new(Line, Cell, [.. Candidates]) { IsAgreed = IsAgreed };
}
