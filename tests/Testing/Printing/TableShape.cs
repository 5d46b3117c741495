namespace Compiler.Testing.Printing;

/// <summary>What became of the tables of a report on their way into a text file.</summary>
internal enum TableShape
{
    /// <summary>One line for each row, cells between tabs.</summary>
    Rows,

    /// <summary>One line for each cell; an empty cell leaves nothing.</summary>
    CellPerLine,

    /// <summary>A cell on one line, a bar on the next; an empty cell is an empty line between two bars.</summary>
    CellAndBar,

    /// <summary>A bar in front of each cell and none at the end of the row.</summary>
    LeadingBars,

    /// <summary>A whole table on one line, cells set apart by a space; an empty cell leaves nothing.</summary>
    OneLine,

    /// <summary>Columns aligned with spaces.</summary>
    AlignedColumns,

    /// <summary>A table of + - and |.</summary>
    AsciiTable,

    /// <summary>A table of ┌ ─ and │.</summary>
    BoxTable,

    /// <summary>Column headers and the vertical label of the results with one character on a line.</summary>
    VerticalHeaders,

    /// <summary>Long labels broken over several lines, the figures beside the second one.</summary>
    BrokenLabels,

    /// <summary>Digits and brackets as wide as Chinese characters.</summary>
    FullWidth,

    /// <summary>Headings and labels in traditional characters.</summary>
    Traditional,

    /// <summary>Page numbers, headers and footers between the rows.</summary>
    PageFurniture,

    /// <summary>A column of running numbers in front of the rows of table 三.</summary>
    NumberedRows,
}
