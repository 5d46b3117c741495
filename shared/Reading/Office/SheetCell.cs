using System.Globalization;
using DocumentFormat.OpenXml;

namespace Compiler.Reading.Office;

/// <summary>Reads the text of a sheet's cell.</summary>
internal static class SheetCell
{
    /// <summary>Replaces the result of a formula if the file does not contain it.</summary>
    public const string UnknownResult = "〔公式未计算〕";

    public static string Text(OpenXmlElement cell, IReadOnlyList<string> strings)
    {
        var value = WordElements.Child(cell, "v")?.InnerText.Trim();
        return WorkbookReader.Attribute(cell, "t") switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count
                ? strings[index]
                : "",
            "inlineStr" => WordElements.Child(cell, "is") is { } item ? SharedStrings.Text(item) : "",
            "b" => value switch
            {
                "1" => "TRUE",
                "0" => "FALSE",
                _ => "",
            },
            "str" or "e" or "d" => value ?? "",
            _ when string.IsNullOrEmpty(value) => WordElements.Child(cell, "f") is null ? "" : UnknownResult,
            _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Number(number, value) : value,
        };
    }

    /// <summary>The number as it was typed: Excel keeps 15 digits but writes 17; 1129.7494000000001 was typed as 1129.7494.</summary>
    /// <param name="number">The number.</param>
    /// <param name="stored">What the file has for it, which is kept for numbers of more digits.</param>
    public static string Number(double number, string? stored = null) =>
        Math.Abs(number) < 1e15
            ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
            : stored ?? number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The column, from 0, in a reference such as AB12; null if there is none.</summary>
    public static int? Column(ReadOnlySpan<char> reference)
    {
        var column = 0;
        var length = 0;
        while (length < reference.Length && char.IsAsciiLetter(reference[length]))
        {
            column = (column * 26) + (char.ToUpperInvariant(reference[length]) - 'A' + 1);
            if (++length > 3)
                return null;
        }

        return length == 0 ? null : column - 1;
    }

    /// <summary>The row, from 1, in a reference; null if there is none.</summary>
    public static int? Row(ReadOnlySpan<char> reference) =>
        int.TryParse(
            reference.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var row)
            ? row
            : null;
}
