using System.Collections.Immutable;

namespace Compiler.Yearbooks.Model;

/// <summary>A three-line table (三线表). Its header repeats on every page.</summary>
/// <param name="Caption">Number and title: “表 4-2 收到和处理政府信息公开申请情况”.</param>
/// <param name="Unit">“单位：件”, printed at the right of the caption; empty for none.</param>
/// <param name="Anchor">The link target: ASCII, unique in the book.</param>
/// <param name="Columns">Relative widths and alignment, left to right.</param>
/// <param name="Header">Header rows, without cells covered by spans of other cells.</param>
/// <param name="Rows">Body rows, without cells covered by spans of other cells.</param>
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
    bool IsUpright = false) : Block
{
    /// <summary>Whether its two halves stand beside each other on paper: a long list of few narrow columns without spans.</summary>
    public bool IsTwoUp { get; init; }
}

/// <summary>A column.</summary>
/// <param name="Weight">Width relative to the other columns.</param>
/// <param name="Align">Alignment of its body cells.</param>
public sealed record TableColumn(double Weight, Align Align = Align.End);

/// <summary>A row.</summary>
/// <param name="Cells">Its cells, left to right, without those covered from other rows.</param>
/// <param name="Kind">Its kind.</param>
public sealed record TableRow(ImmutableArray<TableCell> Cells, RowKind Kind = RowKind.Body);

/// <summary>A cell.</summary>
/// <param name="Text">Its text.</param>
/// <param name="ColumnSpan">The number of columns it covers.</param>
/// <param name="RowSpan">The number of rows it covers.</param>
/// <param name="Align">Its alignment, if different from that of the column.</param>
/// <param name="IsVertical">Whether it is set vertically, as the label to the left of many rows.</param>
/// <param name="Anchor">The chapter, heading or table it links to; null for none.</param>
public sealed record TableCell(
    string Text, int ColumnSpan = 1, int RowSpan = 1, Align? Align = null, bool IsVertical = false, string? Anchor = null)
{
    /// <summary>What stands below it in small type; only web pages have room for that, and books never set it.</summary>
    public string? Below { get; init; }
}

/// <summary>Horizontal alignment.</summary>
public enum Align
{
    /// <summary>Left.</summary>
    Start,

    /// <summary>Centred.</summary>
    Center,

    /// <summary>Right; used for figures.</summary>
    End,
}

/// <summary>The kind of a row.</summary>
public enum RowKind
{
    /// <summary>An ordinary row.</summary>
    Body,

    /// <summary>A total: bold, with a rule above.</summary>
    Total,

    /// <summary>A label for the rows that follow.</summary>
    Group,

    /// <summary>Small print below the last row. The typesetter creates such rows from notes that must stay with that row.</summary>
    Note,
}
