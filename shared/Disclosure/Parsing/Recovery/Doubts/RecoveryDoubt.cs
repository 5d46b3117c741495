using Compiler.Disclosure.Rules;

namespace Compiler.Disclosure.Parsing.Recovery.Doubts;

/// <summary>
/// A reason to doubt the rows of table 二 that were put together again. No sum proves them, and a page number may stand in place
/// of a figure.
/// </summary>
internal abstract class RecoveryDoubt : Rule
{
    /// <summary>
    /// Whether it concerns every row: some text among the figures may or may not be a figure. Otherwise it concerns only the rows
    /// that were not rows in the source.
    /// </summary>
    public abstract bool IsAboutEveryRow { get; }

    /// <summary>Whether the table gives this reason.</summary>
    public abstract bool Applies(RecoveredDisclosure table);
}
