using System.Globalization;
using DocumentFormat.OpenXml;

namespace Compiler.Reading.Office;

/// <summary>The text of a cell of a sheet.</summary>
internal static class SheetCell
{
    /// <summary>Stands for what a formula would give, where the file does not keep it.</summary>
    private const string UnknownResult = "〔公式未计算〕";

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
            _ => Number(value),
        };
    }

    // Excel keeps 15 digits of a number and writes 17: 1129.7494000000001 was typed as 1129.7494.
    private static string Number(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15
            ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
            : value;

    /// <summary>The column, from 0, that a reference such as AB12 names; null where it names none.</summary>
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

    /// <summary>The row, from 1, that a reference names; null where it names none.</summary>
    public static int? Row(ReadOnlySpan<char> reference) =>
        int.TryParse(
            reference.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var row)
            ? row
            : null;
}
