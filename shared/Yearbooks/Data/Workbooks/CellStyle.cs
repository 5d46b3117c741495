using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Data.Workbooks;

/// <summary>How a cell of a sheet looks.</summary>
/// <param name="NumberFormat">The format of its number; empty for text.</param>
/// <param name="Align">Alignment.</param>
/// <param name="Weight">How it is set off.</param>
internal readonly record struct CellStyle(string NumberFormat, Align Align, CellWeight Weight)
{
    /// <summary>The format by which a spreadsheet shows a number as the book prints it.</summary>
    public static string FormatOf(PrintedFigure figure)
    {
        var number =
            (figure.HasSeparators || figure.Value is > -1000 and < 1000 ? "#,##0" : "0")
            + (figure.Decimals > 0 ? "." + new string('0', figure.Decimals) : "");
        var marks = figure.Marks.Length > 0 ? $"\"{figure.Marks}\"" : "";
        return figure.HasSign ? $"+{number}{marks};-{number}{marks};{number}{marks}" : number + marks;
    }
}

/// <summary>How a cell is set off from its neighbours.</summary>
internal enum CellWeight
{
    /// <summary>Not at all.</summary>
    Body,

    /// <summary>The caption of a table: large and bold.</summary>
    Caption,

    /// <summary>Small print.</summary>
    Note,

    /// <summary>A header: bold on a wash.</summary>
    Head,

    /// <summary>A total: bold with a rule above.</summary>
    Total,
}
