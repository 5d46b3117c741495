using System.Collections.Immutable;
using Compiler.Reading.Pictures.Grid;

namespace Compiler.Reading.Pictures;

/// <summary>A cell of a table in a picture.</summary>
/// <param name="Table">The index of the table on its page.</param>
/// <param name="Rows">The first and the last row it covers.</param>
/// <param name="Columns">The first and the last column it covers.</param>
/// <param name="Box">Its inside, in pixels.</param>
/// <param name="Lines">The boxes of its lines of ink.</param>
internal sealed record InkCell(
    int Table, (int First, int Last) Rows, (int First, int Last) Columns, PixelBox Box, ImmutableArray<PixelBox> Lines)
{
    /// <summary>Whether a wall was lost, so that its outline is no rectangle.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The ink of its lines.</summary>
    public required InkMap Ink { get; init; }

    /// <summary>Whether it has ink of any colour.</summary>
    public bool IsColoured { get; init; }
}
