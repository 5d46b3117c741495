using System.Collections.Immutable;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>How a table is fitted to the page.</summary>
/// <param name="IsLandscape">Whether it stands on a landscape page.</param>
/// <param name="FontSize">Size of its text in points.</param>
/// <param name="Inset">Space left and right of a cell's text in points.</param>
/// <param name="LongestWord">A word of more characters than this may be broken anywhere.</param>
/// <param name="Widths">Width of each column in points.</param>
/// <param name="HeaderRooms">For each header row and cell the width its text is set in, so that its lines are of one length.</param>
/// <param name="FitsPage">Whether one page holds the whole table, so that it is not broken.</param>
/// <param name="WholeRows">For each row of the body whether it is kept on one page; a very tall one is broken.</param>
internal sealed record TablePlan(
    bool IsLandscape,
    double FontSize,
    double Inset,
    int LongestWord,
    ImmutableArray<double> Widths,
    ImmutableArray<ImmutableArray<double>> HeaderRooms,
    bool FitsPage,
    ImmutableArray<bool> WholeRows) : BlockPlan;
