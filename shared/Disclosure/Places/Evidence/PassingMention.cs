using System.Text.RegularExpressions;

namespace Compiler.Disclosure.Places.Evidence;

/// <summary>
/// Words of sentences that only mention a place: visits, partners, the experience of others, investors, history, shared
/// names. Such a sentence is not evidence for the place of the body.
/// </summary>
internal static partial class PassingMention
{
    /// <param name="before">The sentence up to the place.</param>
    /// <param name="behind">What follows the place.</param>
    public static bool IsPassingMention(ReadOnlySpan<char> before, ReadOnlySpan<char> behind) =>
        Before().IsMatch(before) || Behind().IsMatch(behind);

    [GeneratedRegex(
        "赴|前往|来自|借鉴|考察|交流|来访|参观|对口|帮扶|协作|合作|签订|友好|结对|招商|投资|客商|兄弟|参照|对标|先进|外地|异地|跨省|跨区域|历史|原属|原隶属|曾|划归|划入|同名|重名|取经|观摩|转发|来函|函请|商请|协查|移送|移交|该[省市县区州局镇乡]|对方|当地|申请人|调研组|考察团|代表团|不是|并非|不属于|有别于|区别于|例如|譬如|比如|媒体|报道|不同于|误")]
    private static partial Regex Before();

    [GeneratedRegex(
        "^[^。；！？]{0,40}?(?:经验|做法|模式|考察|交流|来访|参观|协作|帮扶|对口|兄弟|友好|借鉴|案例|先进|客商|投资|同名|重名|来函|来文|协助|移交|移送|向其|为例|等地|两地|三地|率先|走在前列|先行先试|值得|试点|入选|获评|荣获|被评|表彰|表扬|创新|典型)")]
    private static partial Regex Behind();
}
