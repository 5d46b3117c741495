using System.Globalization;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Yearbooks.Data;

/// <summary>A printed figure, parsed into its parts.</summary>
/// <param name="Value">The number.</param>
/// <param name="Decimals">The number of decimals printed.</param>
/// <param name="HasSeparators">Whether it has thousands separators.</param>
/// <param name="HasSign">Whether positive values have a plus sign.</param>
/// <param name="Marks">The marks after it: † ‡ *.</param>
internal sealed record PrintedFigure(decimal Value, int Decimals, bool HasSeparators, bool HasSign, string Marks)
{
    /// <summary>Parses the figure in this text; null for words, “…” and “—”.</summary>
    public static PrintedFigure? Parse(string text)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        var number = text.TrimEnd(FigureText.Marks);
        if (!decimal.TryParse(number, Styles, CultureInfo.InvariantCulture, out var value))
            return null;
        var point = number.IndexOf('.', StringComparison.Ordinal);
        return new PrintedFigure(
            value, point < 0 ? 0 : number.Length - point - 1, number.Contains(','), number[0] == '+', text[number.Length..]);
    }
}
