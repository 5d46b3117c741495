using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Reading.Processes;

/// <summary>The lines read for the request with this number, and the budget used. Number 0 means that the program is ready.</summary>
internal sealed record ReaderAnswer(
    int Id,
    ReaderError Trouble,
    ReaderAnswerLine[] Lines,
    string[] Places,
    Finding[] Findings,
    long Steps = 0,
    long Characters = 0,
    long Cells = 0)
{
    public ReaderAnswerFigure[] Recognised { get; init; } = [];

    public bool IsRecognised { get; init; }

    public int Pictures { get; init; }

    public static ReaderAnswer Ready { get; } = Failed(0, ReaderError.None);

    public static ReaderAnswer Failed(int id, ReaderError trouble) => new(id, trouble, [], [], []);

    public static ReaderAnswer FromSource(int id, SourceText source, ReadingBudget budget) => new(
        id, ReaderError.None, [.. source.Lines.Select(ReaderAnswerLine.FromLine)], [.. source.Places], [.. source.Findings],
        budget.Steps, budget.Characters, budget.Cells)
    {
        Recognised = [.. source.Recognised.Select(ReaderAnswerFigure.FromCell)],
        IsRecognised = source.IsRecognised,
        Pictures = source.Pictures,
    };

    public SourceText ToSource() => new([.. Lines.Select(line => line.ToLine())], [.. Findings])
    {
        Places = [.. Places],
        Recognised = [.. Recognised.Select(figure => figure.ToCell())],
        IsRecognised = IsRecognised,
        Pictures = Pictures,
    };
}
