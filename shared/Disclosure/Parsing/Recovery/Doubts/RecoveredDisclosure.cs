using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Tables;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery.Doubts;

/// <summary>The restored table 二 and its source lines.</summary>
/// <param name="Table">The rows that were found.</param>
/// <param name="Lines">The lines of the table.</param>
internal sealed record RecoveredDisclosure(TableSlots Table, ImmutableArray<SourceLine> Lines)
{
    /// <summary>Whether any line is still a row: a label and figures in cells.</summary>
    public bool HasRows => Lines.Any(line => line.IsRow && ParsedRow.Parse(line) is { HasFigures: true, LabelEnd: > 0 });

    /// <summary>The indexes of the lines that contain only a number.</summary>
    public IEnumerable<int> LinesOfOneNumber => Enumerable.Range(0, Lines.Length).Where(at => IsNumber(Lines[at]));

    /// <summary>Whether all cells of a line are empty; a row of a workbook has cells even then.</summary>
    public bool IsBlank(int line) => Lines[line].Cells.All(cell => cell.IsEmpty);

    /// <summary>Whether a line is the first, or follows a blank one.</summary>
    public bool IsBelowBlank(int line) => line == 0 || IsBlank(line - 1);

    /// <summary>Whether a line is the last, or precedes a blank one.</summary>
    public bool IsAboveBlank(int line) => line == Lines.Length - 1 || IsBlank(line + 1);

    /// <summary>Whether every number is beside a blank line, as in text copied from a web page.</summary>
    public bool SeparatesCellsByBlankLines => LinesOfOneNumber.All(at => IsBelowBlank(at) || IsAboveBlank(at));

    public static bool IsNumber(SourceLine line) =>
        !line.SingleCellText.IsEmpty && !line.SingleCellText.ContainsAnyExceptInRange('0', '9');
}
