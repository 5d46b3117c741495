using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Recovery.Doubts;
using Compiler.Disclosure.Parsing.Recovery.Runs;

namespace Compiler.Disclosure.Parsing.Recovery;

/// <summary>The rules for tables without rows.</summary>
/// <param name="Runs">The rules that assign figures to labels; the first rule that applies decides.</param>
/// <param name="Doubts">The reasons to doubt the rows of table 二.</param>
internal sealed record RecoveryRules(ImmutableArray<RecoveryRule> Runs, ImmutableArray<RecoveryDoubt> Doubts)
{
    /// <summary>All rules.</summary>
    public static RecoveryRules All { get; } = new(
        [new RestOfTwoRows(), new BlankRowOrNext(), new RowWithoutLabel(), new TwoRows(), new LabelAndFigures()],
        [
            new StrayText(),
            new TwoNumbersInCell(),
            new LoneNumberAmongRows(),
            new NumberBetweenBlankLines(),
            new NumberBesideBlankLine(),
            new DamageNoticed(),
            new RowNumberAmongFigures(),
            new UnclearCell(),
        ]);
}
