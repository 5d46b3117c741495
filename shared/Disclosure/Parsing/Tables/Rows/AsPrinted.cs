using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

internal sealed class AsPrinted : RowRule
{
    public override string Summary => "Each field has its figure, in the order of the form.";

    public override string Case => "xingtai-gaps-inside-numbers";

    public override ReadingKind Kind => ReadingKind.Literal;

    public override IEnumerable<ImmutableArray<Cell>> Read(RowFigures row) => row.Columns is { } columns ? [columns] : [];
}
