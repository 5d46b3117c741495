using System.Globalization;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Yearbooks.Data;

/// <summary>A figure as it is printed, taken apart.</summary>
/// <param name="Value">The number.</param>
/// <param name="Decimals">How many decimals are printed.</param>
/// <param name="HasSeparators">Whether thousands are set apart.</param>
/// <param name="HasSign">Whether a plus is printed before what is more than 0.</param>
/// <param name="Marks">The marks behind it: † ‡ *.</param>
internal sealed record PrintedFigure(decimal Value, int Decimals, bool HasSeparators, bool HasSign, string Marks)
{
    /// <summary>The figure in this text; null for words, “…” and “—”.</summary>
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
