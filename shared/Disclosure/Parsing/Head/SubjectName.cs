using System.Text.RegularExpressions;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>
/// Finds the body at the beginning of a sentence. The name extends to the verb, not to the first character that can end a
/// name: 国家税务总局奉新县税务局认真落实上级部署 contains 国家税务总局, and 上级部 after the name.
/// </summary>
internal static partial class SubjectName
{
    private const int MaxNameLength = 40;

    /// <summary>Returns the name at this index; null if there is none.</summary>
    public static string? At(string text, int start)
    {
        var words = Words().Match(text, start, Math.Min(MaxNameLength, text.Length - start));
        if (!words.Success || Verb().Match(words.Value) is { Success: true, Index: 0 })
            return null;
        var verb = Verb().Match(words.Value);
        var subject = verb.Success ? words.Value[..verb.Index] : words.Value;
        subject = PartyGroup().Replace(subject, "");
        for (var length = subject.Length; length >= 4; length--)
        {
            if (BodyNames.IsBody(subject[..length]))
                return subject[..length];
        }

        return null;
    }

    [GeneratedRegex(@"\G[\u4e00-\u9fff]{4,}")]
    private static partial Regex Words();

    [GeneratedRegex("认真|深入|坚持|严格|全面|积极|按照|紧紧|紧扣|切实|扎实|持续|贯彻|落实|高度|高质量|高标准|始终|不断|进一步|主动|聚焦|围绕|结合|强化|加强|"
        + "推动|完善|健全|优化|提升|做好|继续|稳步|有序|有效|圆满|制定|印发|成立|明确|指定|部署|学习|以习近平|以党|以政|在市|在县|在区|在省|在上级|在党|依法|依据|根据|遵循|遵照|充分|牢固|大力|着力|立足|突出|"
        + "共收到|共受理|共主动|收到|受理|办理|通过|及时|规范|多措|重点|政府信息公开|政务公开工作|信息公开工作|现将|编制|发布|公布|上级|部门认|的|未|没有|开展")]
    private static partial Regex Verb();

    [GeneratedRegex("(?:党委|党组|党工委|领导班子|班子|上下)$")]
    private static partial Regex PartyGroup();
}
