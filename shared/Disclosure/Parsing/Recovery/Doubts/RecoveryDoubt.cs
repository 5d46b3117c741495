using Compiler.Disclosure.Rules;

namespace Compiler.Disclosure.Parsing.Recovery.Doubts;

/// <summary>
/// A reason to doubt the restored rows of table 二. No sum proves them, and a page number may have taken the place of a figure.
/// </summary>
internal abstract class RecoveryDoubt : Rule
{
    /// <summary>
    /// Whether it concerns every row, because it is uncertain whether some text among the figures is a figure. Otherwise it concerns
    /// only the rows that were not rows in the source.
    /// </summary>
    public abstract bool IsAboutEveryRow { get; }

    /// <summary>Whether this reason applies to the table.</summary>
    public abstract bool Applies(RecoveredDisclosure table);
}
