using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rules;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

/// <summary>One way in which the cells of a row can belong to the fields of the form.</summary>
internal abstract class RowRule : Rule
{
    protected const int MaxSpareCells = 2;

    /// <summary>What the readings of this rule assume.</summary>
    public abstract ReadingKind Kind { get; }

    /// <summary>Returns a cell for each field, for every reading that the rule finds; none if the rule does not apply.</summary>
    public abstract IEnumerable<ImmutableArray<Cell>> Read(RowFigures row);
}
