using System.Collections.Immutable;

namespace Compiler.Yearbooks.Model;

/// <summary>A three-line table whose header repeats on every page.</summary>
/// <param name="Caption">Number and title: “表 4-2 收到和处理政府信息公开申请情况”.</param>
/// <param name="Unit">“单位：件”, printed at the right of the caption; empty for none.</param>
/// <param name="Anchor">A name for links, ASCII, unique in the book.</param>
/// <param name="Columns">Relative widths and alignment, left to right.</param>
/// <param name="Header">Header rows; a cell that is covered by another's span is left out.</param>
/// <param name="Rows">Body rows; a cell that is covered by another's span is left out.</param>
/// <param name="Notes">Small print below the table.</param>
/// <param name="IsUpright">Never turned onto a landscape page, however small its text gets: a table whose look is prescribed.</param>
public sealed record Table(
    string Caption,
    string Unit,
    string Anchor,
    ImmutableArray<TableColumn> Columns,
    ImmutableArray<TableRow> Header,
    ImmutableArray<TableRow> Rows,
    ImmutableArray<string> Notes,
    bool IsUpright = false) : Block;

/// <summary>A column.</summary>
/// <param name="Weight">Width relative to the other columns.</param>
/// <param name="Align">Alignment of its body cells.</param>
public sealed record TableColumn(double Weight, Align Align = Align.End);

/// <summary>A row.</summary>
/// <param name="Cells">Its own cells, left to right.</param>
/// <param name="Kind">How it is set off from the others.</param>
public sealed record TableRow(ImmutableArray<TableCell> Cells, RowKind Kind = RowKind.Body);

/// <summary>A cell.</summary>
/// <param name="Text">Its text.</param>
/// <param name="ColumnSpan">Columns it covers.</param>
/// <param name="RowSpan">Rows it covers.</param>
/// <param name="Align">Alignment where it differs from its column's.</param>
/// <param name="IsVertical">Set one character below the other: the label left of many rows.</param>
/// <param name="Anchor">The chapter, heading or table it links to, or null.</param>
public sealed record TableCell(
    string Text, int ColumnSpan = 1, int RowSpan = 1, Align? Align = null, bool IsVertical = false, string? Anchor = null);

/// <summary>Alignment in the direction of reading.</summary>
public enum Align
{
    /// <summary>Left.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>Right: figures.</summary>
    End,
}

/// <summary>How a row is set off.</summary>
public enum RowKind
{
    /// <summary>Like its neighbours.</summary>
    Body,

    /// <summary>A total: bold, with a rule above.</summary>
    Total,

    /// <summary>A label over the rows that follow.</summary>
    Group,

    /// <summary>Small print under the table's last row; the typesetter makes it of notes that are not to leave that row.</summary>
    Note,
}
