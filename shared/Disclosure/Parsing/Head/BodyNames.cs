using System.Buffers;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Places;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>Recognises the names of bodies.</summary>
internal static partial class BodyNames
{
    /// <summary>The endings of body names, for patterns.</summary>
    public const string Ending =
        "(?:政府|行政公署|办公室|办公厅|政府办|委员会|管委会|办事处|开发区|高新区|经开区|新区|局|厅|部|委|院|署|处|站|所|馆|队|中心|海关|大学|学院|学校|中学|小学|公司|集团|医院|兵团|师|团|协会|联合会|总社|银行)";

    private static readonly SearchValues<char> LastCharacters =
        SearchValues.Create([.. Ending.Split('|').Select(ending => ending.TrimEnd(')')[^1]), '）', ')']);

    /// <summary>Whether the whole text is the name of a body.</summary>
    public static bool IsBody(string text) =>
        text.Length > 0
        && LastCharacters.Contains(text[^1])
        && Body().IsMatch(text)
        && !OtherWords().IsMatch(text)
        && !WordsOfSentences().IsMatch(text)
        && !IsPronoun(text);

    /// <summary>
    /// Whether the text names a body, or a place that stands for its report (平乡县). Words for what the report covers may follow:
    /// 湛江海关本级.
    /// </summary>
    public static bool IsBodyOrPlace(string text) =>
        IsBody(text) || IsBody(ScopeSuffixes.Remove(text).ToString()) || (Place().IsMatch(text) && !IsPronoun(text));

    /// <summary>Whether the name is that of a government; the website of a government carries the reports of all its bodies.</summary>
    public static bool IsGovernment(string name) =>
        name.EndsWith("政府", StringComparison.Ordinal) || name.EndsWith("政府办公室", StringComparison.Ordinal);

    /// <summary>Whether the text refers to a body without naming it: 我局 and 本市, but not 本溪市 and 全椒县.</summary>
    public static bool IsPronoun(string text) => Pronoun().IsMatch(text);

    [GeneratedRegex(
        $@"^[\u4e00-\u9fff]{{2,36}}(?:[（(][\u4e00-\u9fff]{{2,16}}[）)])?[\u4e00-\u9fff、]{{0,16}}?{Ending}(?:[（(][\u4e00-\u9fff、]{{2,20}}[）)])?$")]
    private static partial Regex Body();

    [GeneratedRegex(@"^[\u4e00-\u9fff]{2,16}(?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道|街|苏木|地区|农场|林场|牧场|工业园|产业园|科技园|新城)$")]
    private static partial Regex Place();

    // …认真落实上级部 is not a name, but the beginning of 上级部署.
    [GeneratedRegex("认真|落实|贯彻|上级|按照|围绕|坚持|深入|严格|积极|切实|高度|部署|我[局市县区省]")]
    private static partial Regex WordsOfSentences();

    [GeneratedRegex("公开|报告|年度|主办|承办|版权|联系|地址|网站|标识|技术支持|下一|上一|附件|如需|首页|信息化|目录|专栏|情况|工作部$")]
    private static partial Regex OtherWords();

    [GeneratedRegex("^(?:我|本|全|各|该|其)(?:省|市|县|区|旗|州|盟|镇|乡|街道|街|园区|开发区|关|关区|局|厅|委|部|办|院|校|馆|处|所|站|队|单位|机关|部门|中心|公司|系统|级)(?:机关|政府|人民政府|办公室)?$")]
    private static partial Regex Pronoun();
}
