namespace Compiler.Disclosure.Parsing.Text;

/// <summary>
/// Restores the words of the statutory forms that a Big5 gateway exchanges beside the characters: 資訊 for 信息, 專案 for 项目
/// (Parsing/Data/README.md gives the source). All words have two characters, so every index stays.
/// </summary>
internal static class ConvertedWords
{
    private const char LastOfInformation = '讯';

    // 档案 and 资料 occur in no label of a form.
    private static readonly (string Converted, string Word)[] InLabels = [("资讯", "信息"), ("专案", "项目"), ("档案", "文件"), ("资料", "数据")];

    /// <summary>Restores the word that the label ends with so far, in simplified characters.</summary>
    /// <param name="label">The label up to the character just written.</param>
    public static void RestoreInLabel(Span<char> label)
    {
        if (label.Length < 2 || label[^1] is not (LastOfInformation or '案' or '料'))
            return;
        foreach (var (converted, word) in InLabels)
        {
            if (label.EndsWith(converted))
                word.CopyTo(label[^2..]);
        }
    }

    /// <summary>
    /// Restores 政府信息 and 信息公开 in running text in simplified characters. Other words stay: 檔案局 and 資訊中心 are names.
    /// </summary>
    public static void RestoreInText(Span<char> text)
    {
        for (var i = text.IndexOf(LastOfInformation); i >= 0; i = Next(text, i))
        {
            if (i > 0 && text[i - 1] == '资' && (text[..(i - 1)].EndsWith("政府") || text[(i + 1)..].StartsWith("公开")))
                "信息".CopyTo(text[(i - 1)..]);
        }
    }

    private static int Next(ReadOnlySpan<char> text, int from) =>
        text[(from + 1)..].IndexOf(LastOfInformation) is >= 0 and var next ? from + 1 + next : -1;
}
