using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Accuracy.Printing;

/// <summary>A page as an official Big5 gateway shows it: in traditional characters and with other words.</summary>
internal static class Gateway
{
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    private static readonly (string Word, string Converted)[] Words =
        [("信息", "資訊"), ("项目", "專案"), ("规范性文件", "規範性檔案"), ("数据", "資料")];

    private static readonly FrozenDictionary<char, char> Traditional = Enumerable.Range(First, Last - First + 1)
        .Select(code => (char)code)
        .Where(character => TraditionalCharacters.ToSimplified(character) != character)
        .GroupBy(TraditionalCharacters.ToSimplified)
        .ToFrozenDictionary(same => same.Key, same => same.First());

    /// <summary>The text of the page.</summary>
    public static string Print(ImmutableArray<PrintedLine> lines)
    {
        var text = TextLayouts.TabRows(lines);
        foreach (var (word, converted) in Words)
            text = text.Replace(word, converted, StringComparison.Ordinal);
        return string.Concat(text.Select(character => Traditional.GetValueOrDefault(character, character)));
    }
}
