using System.Buffers;
using System.Globalization;

namespace Compiler.Disclosure.Parsing.Narrative;

/// <summary>Parses numbers in running text: 1,308, 1，308, 十二, 一百二十.</summary>
internal static class NarrativeNumber
{
    /// <summary>Matches a number that is neither an ordinal nor part of another number, for use in patterns.</summary>
    public const string Pattern =
        "(?=[0-9〇零一二两三四五六七八九十百千万])(?<![0-9.〇零一二两三四五六七八九十百千万第每任同这该另几数约近超逾])(?<n>[0-9]{1,3}(?:[,，][0-9]{3})+(?![0-9])|[0-9]+|[〇零一二两三四五六七八九十百千万]+)";

    private const string Digits = "零一二三四五六七八九";

    private static readonly SearchValues<char> ChineseDigits = SearchValues.Create("〇零一二两三四五六七八九十百千万");
    private static readonly SearchValues<char> Units = SearchValues.Create("件份条宗例起个部");

    /// <summary>Whether the text has a number before a unit; every pattern for figures needs one.</summary>
    public static bool ContainsNumber(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Units) is >= 0 and var unit)
        {
            if (unit > 0 && (char.IsAsciiDigit(text[unit - 1]) || ChineseDigits.Contains(text[unit - 1])))
                return true;
            text = text[(unit + 1)..];
        }

        return false;
    }

    /// <summary>Parses the number; returns false for characters that do not form a number (百百).</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        if (char.IsAsciiDigit(text[0]))
        {
            var plain = text.ToString().Replace("，", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
            return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
        }

        return TryParseChinese(text, out value);
    }

    private static bool TryParseChinese(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        int section = 0, digit = -1, lastUnit = 10_000;
        foreach (var character in text)
        {
            var unit = character switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10_000, _ => 0 };
            if (unit == 10_000 && value == 0 && section + Math.Max(0, digit) > 0)
            {
                value = (section + Math.Max(0, digit)) * 10_000m;
                (section, digit, lastUnit) = (0, -1, 10_000);
            }
            else if (unit is > 0 and < 10_000 && unit < lastUnit && (digit > 0 || (unit == 10 && digit < 0 && section == 0)))
            {
                section += Math.Max(1, digit) * unit;
                (digit, lastUnit) = (-1, unit);
            }
            else if (unit == 0 && (digit <= 0))
            {
                digit = Digits.IndexOf(character switch { '〇' => '零', '两' => '二', _ => character });
            }
            else
            {
                return false;
            }
        }

        value += section + Math.Max(0, digit);
        return true;
    }
}
