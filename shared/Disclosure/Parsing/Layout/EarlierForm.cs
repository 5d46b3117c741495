using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>
/// Recognises reports of the years before 2019. They had other chapters and, from 2014, the table 政府信息公开情况统计表 with a
/// row for each indicator; its figures have no counterpart in the statutory forms.
/// </summary>
internal static class EarlierForm
{
    /// <summary>The last of these years.</summary>
    public const int LastYear = 2018;

    // The 条例 took effect on 1 May 2008.
    private const int FirstYear = 2008;

    private const int MinMarks = 2;

    // In the words of the table; each occurs in it once and in no later form.
    private static readonly string[] Marks =
    [
        "政府信息公开情况统计表",
        "统计指标",
        "主动公开政府信息数",
        "重点领域公开政府信息",
        "通过不同渠道和方式公开政府信息",
        "回应解读情况",
        "收到申请数",
        "申请办结数",
        "申请答复数",
        "依申请公开信息收取的费用",
        "机构建设和保障经费情况",
    ];

    /// <summary>Whether reports of this year had none of the forms that are read.</summary>
    public static bool IsPrescribedIn(int? year) => year is >= FirstYear and <= LastYear;

    /// <summary>Whether the text prints the table of these years.</summary>
    public static bool IsPrinted(ImmutableArray<SourceLine> lines)
    {
        var found = new HashSet<string>();
        foreach (var cell in lines.SelectMany(line => line.Cells))
        {
            if (cell.Length > LabelText.MaxLength || LabelText.Normalize(cell.Span) is not { Length: > 0 } label)
                continue;
            found.UnionWith(Marks.Where(mark => label.Contains(mark, StringComparison.Ordinal)));
        }

        return found.Count >= MinMarks;
    }
}
