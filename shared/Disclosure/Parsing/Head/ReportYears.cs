using System.Globalization;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>Parses years and dates as written in titles and signatures: 2024, 二〇二四, 二○二四, 二零二四.</summary>
internal static class ReportYears
{
    /// <summary>Matches a year, for use in patterns.</summary>
    public const string Pattern = "(?<year>20[0-9]{2}|二[〇○零Ｏ０O][〇○零Ｏ０O一二三四五六七八九]{2})";

    private const string ChineseDigits = "〇一二三四五六七八九";

    /// <summary>Returns the year matched by <see cref="Pattern"/>.</summary>
    public static int Find(ReadOnlySpan<char> digits)
    {
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var plain))
            return plain;
        var year = 0;
        foreach (var digit in digits)
            year = (year * 10) + Math.Max(0, ChineseDigits.IndexOf(digit));
        return year;
    }
}
