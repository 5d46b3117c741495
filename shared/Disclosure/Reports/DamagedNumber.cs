namespace Compiler.Disclosure.Reports;

/// <summary>
/// The whole number a damaged print may mean: a number with one stray mark (、12), or with letters that look like digits
/// (l2, 3O). It is only a proposal; the identities must prove it.
/// </summary>
/// <param name="Value">The number.</param>
/// <param name="HasLookalike">Whether a letter was read as a digit.</param>
internal readonly record struct DamagedNumber(decimal Value, bool HasLookalike)
{
    private const int MaxCharacters = 12;

    // No Western full stop: it may be a decimal point.
    private const string StrayMarks = "、，,。·•*＊'’‘`´：:；;_~^\"“”";
    private const string Lookalikes = "OoＯ〇○lI|｜BSZ";
    private const string LookalikeDigits = "00000111" + "1852";

    /// <summary>Returns the number the text may mean; null for a plain number and for text with more than one other doubt.</summary>
    public static DamagedNumber? Find(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is 0 or > MaxCharacters)
            return null;
        var digits = WithoutMark(text).Trim();
        return !IsEndOfLargerNumber(text, digits) && Number(digits) is { } print && (print.HasLookalike || digits.Length < text.Length)
            ? print
            : null;
    }

    /// <summary>Whether a text in the position of a label is more likely a damaged number: “3、” is the number of a label.</summary>
    public static bool IsMoreLikelyThanLabel(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaxCharacters && !StrayMarks.Contains(text[^1]) && Find(text) is not null;

    private static ReadOnlySpan<char> WithoutMark(ReadOnlySpan<char> text) =>
        StrayMarks.Contains(text[0]) ? text[1..] : StrayMarks.Contains(text[^1]) ? text[..^1] : text;

    // “,308” may be the end of 1,308.
    private static bool IsEndOfLargerNumber(ReadOnlySpan<char> text, ReadOnlySpan<char> digits) =>
        text[0] is ',' or '，' && digits.Length == 3;

    private static DamagedNumber? Number(ReadOnlySpan<char> digits)
    {
        if (digits.IsEmpty)
            return null;
        var print = default(DamagedNumber);
        foreach (var character in digits)
        {
            if (Digit(character) is not { } digit)
                return null;
            print = new DamagedNumber((print.Value * 10) + digit, print.HasLookalike || !char.IsDigit(character));
        }

        return digits.Length > 1 && Digit(digits[0]) == 0 ? null : print;
    }

    private static int? Digit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= '０' and <= '９' => character - '０',
        _ => Lookalikes.IndexOf(character) is >= 0 and var i ? LookalikeDigits[i] - '0' : null,
    };
}
