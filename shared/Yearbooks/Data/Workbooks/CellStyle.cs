using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Data.Workbooks;

/// <summary>The style of a sheet cell.</summary>
/// <param name="NumberFormat">The number format; empty for text.</param>
/// <param name="Align">Alignment.</param>
/// <param name="Weight">Its emphasis.</param>
internal readonly record struct CellStyle(string NumberFormat, Align Align, CellWeight Weight)
{
    /// <summary>Returns the spreadsheet format that shows the number as the book prints it.</summary>
    public static string FormatOf(PrintedFigure figure)
    {
        var number =
            (figure.HasSeparators || figure.Value is > -1000 and < 1000 ? "#,##0" : "0")
            + (figure.Decimals > 0 ? "." + new string('0', figure.Decimals) : "");
        var marks = figure.Marks.Length > 0 ? $"\"{figure.Marks}\"" : "";
        return figure.HasSign ? $"+{number}{marks};-{number}{marks};{number}{marks}" : number + marks;
    }
}

/// <summary>The emphasis of a cell.</summary>
internal enum CellWeight
{
    /// <summary>No emphasis.</summary>
    Body,

    /// <summary>The caption of a table: large and bold.</summary>
    Caption,

    /// <summary>Small print.</summary>
    Note,

    /// <summary>A header: bold on a shaded background.</summary>
    Head,

    /// <summary>A total: bold with a rule above.</summary>
    Total,
}
