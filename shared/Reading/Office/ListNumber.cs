using System.Globalization;

namespace Compiler.Reading.Office;

/// <summary>Writes the numbers of lists as Word does.</summary>
internal static class ListNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Legal = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>The number in this format; empty for a bullet.</summary>
    public static string Write(int number, string format) => format switch
    {
        "chineseCounting"
        or "chineseCountingThousand"
        or "japaneseCounting"
        or "taiwaneseCounting"
        or "taiwaneseCountingThousand"
        or "ideographDigital"
        or "japaneseDigitalTenThousand"
        or "koreanCounting"
            => Chinese(number, Digits, "十"),
        "chineseLegalSimplified" or "ideographLegalTraditional" => Chinese(number, Legal, "拾"),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Plain(number).Select(digit => (char)(digit - '0' + '０'))),
        "lowerLetter" when number is >= 1 and <= 26 => ((char)('a' + number - 1)).ToString(),
        "upperLetter" when number is >= 1 and <= 26 => ((char)('A' + number - 1)).ToString(),
        "bullet" or "none" => "",
        _ => Plain(number),
    };

    private static string Chinese(int number, string digits, string ten) => number switch
    {
        < 1 or > 99 => Plain(number),
        < 10 => digits[number].ToString(),
        _ => (number < 20 ? "" : digits[number / 10].ToString()) + ten + (number % 10 == 0 ? "" : digits[number % 10].ToString()),
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
