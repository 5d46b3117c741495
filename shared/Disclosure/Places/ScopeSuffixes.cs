namespace Compiler.Disclosure.Places;

/// <summary>Words behind the name of a body that say what its report covers: 湛江海关（本级）, 海关总署（全系统）.</summary>
internal static class ScopeSuffixes
{
    private static readonly string[] Words = ["本级机关", "机关本级", "总局机关", "部机关", "本级", "机关", "本部", "全系统", "系统"];

    /// <summary>Returns the name without these words; the name itself if there are none.</summary>
    public static ReadOnlySpan<char> Remove(ReadOnlySpan<char> body)
    {
        if (body is [.., '）' or ')'])
            return body.LastIndexOfAny("（(") is > 0 and var open && Are(body[(open + 1)..^1]) ? body[..open] : body;
        foreach (var words in Words)
        {
            if (body.Length > words.Length && body.EndsWith(words))
                return body[..^words.Length];
        }

        return body;
    }

    /// <summary>Whether the text is such words.</summary>
    public static bool Are(ReadOnlySpan<char> text)
    {
        foreach (var words in Words)
        {
            if (text.SequenceEqual(words))
                return true;
        }

        return false;
    }
}
