using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>Recognises the six headings, including the wording of the trial format.</summary>
internal static class SectionHeadings
{
    private const int MaxHeadingLength = 48;

    private static readonly (Section Section, string[] Words)[] Headings =
    [
        (Section.Overview, ["总体情况"]),
        (Section.Requests, ["处理政府信息公开申请"]),
        (Section.Disputes, ["行政复议", "行政诉讼"]),
        (Section.Problems, ["存在的主要问题"]),
        (Section.OtherMatters, ["其他需要报告"]),
        (Section.ProactiveDisclosure, ["主动公开", "信息"]),
    ];

    /// <summary>The headings in the order of the official format.</summary>
    public static IReadOnlyList<(Section Section, string Title)> Titles { get; } =
    [
        (Section.Overview, "一、总体情况"),
        (Section.ProactiveDisclosure, "二、主动公开政府信息情况"),
        (Section.Requests, "三、收到和处理政府信息公开申请情况"),
        (Section.Disputes, "四、政府信息公开行政复议、行政诉讼情况"),
        (Section.Problems, "五、存在的主要问题及改进情况"),
        (Section.OtherMatters, "六、其他需要报告的事项"),
    ];

    public static Section? Find(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > MaxHeadingLength || !"一二三四五六".Contains(line[0]) || line.ContainsAny('。', '；', ';'))
            return null;
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        var label = LabelText.Normalize(line, buffer);
        if (label.Length == line.Length)
            return null;
        foreach (var (section, words) in Headings)
        {
            if (ContainsAll(label, words))
                return section;
        }

        return null;
    }

    private static bool ContainsAll(ReadOnlySpan<char> label, string[] words)
    {
        foreach (var word in words)
        {
            if (!label.Contains(word, StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
