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
    long Cells = 0,
    ReaderAnswerFigure[]? Recognised = null,
    bool IsRecognised = false,
    int Pictures = 0)
{
    public static ReaderAnswer Ready { get; } = Failed(0, ReaderError.None);

    public static ReaderAnswer Failed(int id, ReaderError trouble) => new(id, trouble, [], [], []);

    public static ReaderAnswer FromSource(int id, SourceText source, ReadingBudget budget) => new(
        id, ReaderError.None, [.. source.Lines.Select(ReaderAnswerLine.FromLine)], [.. source.Places], [.. source.Findings],
        budget.Steps, budget.Characters, budget.Cells,
        [.. source.Recognised.Select(ReaderAnswerFigure.FromCell)], source.IsRecognised, source.Pictures);

    public SourceText ToSource() => new([.. Lines.Select(line => line.ToLine())], [.. Findings])
    {
        Places = [.. Places],
        Recognised = [.. (Recognised ?? []).Select(figure => figure.ToCell())],
        IsRecognised = IsRecognised,
        Pictures = Pictures,
    };
}
