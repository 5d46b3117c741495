using System.Collections.Immutable;

namespace Compiler.Disclosure.Parsing.Text;

/// <summary>
/// A figure cell of a table that was read from a picture. The line has the figure where it is sure; otherwise U+FFFD, and the
/// figure, if it is known at all, is one of the candidates.
/// </summary>
/// <param name="Line">The line's <see cref="SourceLine.Number"/>.</param>
/// <param name="Cell">Its cell, from 1, as in <see cref="Reports.Position.Cell"/>.</param>
/// <param name="Candidates">What the ink may say, best first; none if nothing fits it.</param>
public sealed record RecognisedCell(int Line, int Cell, ImmutableArray<RecognisedFigure> Candidates)
{
    /// <summary>Whether two different cuts of the picture gave the same figure, both with confidence: the cell is sure.</summary>
    public bool IsAgreed { get; init; }
}
