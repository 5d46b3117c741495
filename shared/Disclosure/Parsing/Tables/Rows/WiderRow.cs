using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

internal sealed class WiderRow : RowRule
{
    public override string Summary => "At least as many cells as fields, but fewer figures: the columns are adjacent cells that contain every figure.";

    public override string Case => "trial-blanks";

    public override ReadingKind Kind => ReadingKind.Literal;

    public override IEnumerable<ImmutableArray<Cell>> Read(RowFigures row) =>
        row.LacksFigures && row.Cells.Length >= row.Width ? row.Starts.Select(start => row.Cells.Slice(start, row.Width)) : [];
}
