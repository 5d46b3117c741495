using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>The layout of a table.</summary>
/// <param name="IsLandscape">Whether it is on a landscape page.</param>
/// <param name="FontSize">Size of its text in points.</param>
/// <param name="Inset">Space to the left and right of a cell's text in points.</param>
/// <param name="MaxWordLength">Longer words, counted in characters, may be broken anywhere.</param>
/// <param name="Widths">Width of each column in points.</param>
/// <param name="HeaderRooms">For each header row and cell the width of its text, chosen so that its lines are equally long.</param>
/// <param name="FitsPage">Whether the table fits on one page and is not broken.</param>
/// <param name="WholeRows">For each row of the body whether it is kept on one page; a very tall one is broken.</param>
/// <param name="RowHeights">For each row of the body how many points it takes.</param>
/// <param name="Height">How many points its header and rows take.</param>
/// <param name="NoteHeights">For each of its notes how many points it takes.</param>
/// <param name="Ties">
/// For each row of the body 0, or the height of the rows from here on whose last cell keeps them on one page; empty without
/// any.
/// </param>
internal sealed record TablePlan(
    bool IsLandscape,
    double FontSize,
    double Inset,
    int MaxWordLength,
    ImmutableArray<double> Widths,
    ImmutableArray<ImmutableArray<double>> HeaderRooms,
    bool FitsPage,
    ImmutableArray<bool> WholeRows,
    [property: JsonIgnore] ImmutableArray<double> RowHeights,
    [property: JsonIgnore] double Height,
    [property: JsonIgnore] ImmutableArray<double> NoteHeights,
    ImmutableArray<double> Ties) : BlockPlan
{
    /// <summary>The number of notes that stay on the page where the table ends; the others may be on the next page.</summary>
    public int KeptNotes { get; init; }

    /// <summary>
    /// The width of the text of those cells, by row and index, that would end with a line of a single character if they used all
    /// of theirs; Typst avoids that itself.
    /// </summary>
    [JsonIgnore]
    public ImmutableDictionary<(int Row, int Index), double> Rooms { get; init; } = ImmutableDictionary<(int Row, int Index), double>.Empty;
}
