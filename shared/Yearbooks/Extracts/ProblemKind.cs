using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups;

namespace Compiler.Yearbooks.Extracts;

/// <summary>
/// A kind of 主要问题, recognised by the words that reports use for it. Only the text before the measures counts: “将加强培训” is no
/// problem. One report may name several kinds.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Words">Words that name it.</param>
internal sealed partial record ProblemKind(string Name, ImmutableArray<string> Words)
{
    public static ImmutableArray<ProblemKind> All { get; } =
    [
        new("公开不够及时", ["及时", "时效", "滞后", "更新较慢", "更新不"]),
        new(
            "公开内容不够全面、精准",
            ["全面", "完整", "精准性", "内容深度", "公开深度", "质量不高", "内容质量", "数量过少", "数量较少", "数量偏少", "不够丰富", "针对性", "实用性"]),
        new("政策解读不足", ["解读"]),
        new("依申请公开办理不够规范", ["依申请", "申请办理", "答复"]),
        new("队伍和业务能力不足", ["业务能力", "业务水平", "业务素质", "专业能力", "队伍", "人员", "培训"]),
        new("制度机制不够健全", ["制度", "机制"]),
        new("平台和栏目建设不足", ["平台", "栏目", "专栏", "网站", "新媒体"]),
        new("公开渠道、形式单一", ["渠道", "形式单一", "方式单一", "形式不够", "形式较为", "多样性"]),
        new("认识和主动性不足", ["认识", "重视", "意识", "主动性"]),
        new("互动回应和公众参与不足", ["互动", "回应", "参与"]),
        new("指导监督不够", ["指导", "监督", "督促", "考核"]),
    ];

    /// <summary>The text of part 五 up to the measures; null if the report has no part 五.</summary>
    public static string? ProblemsOf(Body body)
    {
        if (body.Extracts.FirstOrDefault(extract => extract.Section == Section.Problems) is not { } part)
            return null;
        // Lines may be broken inside a word.
        var text = part.Text.Replace("\n", "", StringComparison.Ordinal);
        return Measures().Match(text) is { Success: true } measures ? text[..measures.Index] : text;
    }

    /// <summary>Whether a text names it.</summary>
    public bool IsNamedIn(string problems) => Words.Any(word => problems.Contains(word, StringComparison.Ordinal));

    // Where a report turns to its measures; not 存在的主要问题及改进情况 above both.
    [GeneratedRegex("(?<![及和与、])(?:下一步|下步|工作改进|改进情况|改进措施|改进办法|改进方向|整改措施|采取以下措施|今后工作|下一年|针对上述|针对以上|针对存在)")]
    private static partial Regex Measures();
}
