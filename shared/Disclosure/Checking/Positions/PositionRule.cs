using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rules;

namespace Compiler.Disclosure.Checking.Positions;

/// <summary>A reason why the figures of a row may belong to other columns.</summary>
internal abstract class PositionRule : Rule
{
    /// <summary>Returns the findings; none if the rule does not apply.</summary>
    public abstract IEnumerable<Finding> Check(RowPositions rows);
}
