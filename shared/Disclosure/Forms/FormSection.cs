namespace Compiler.Disclosure.Forms;

/// <summary>A section of the form with its heading.</summary>
/// <param name="Section">Which section it is.</param>
/// <param name="Title">Its heading as the form prints it: 一、总体情况.</param>
/// <param name="Words">
/// Lists of words. A numbered heading that contains all words of one list is this heading, in whatever wording.
/// </param>
public sealed record FormSection(Section Section, string Title, IReadOnlyList<IReadOnlyList<string>> Words);

/// <summary>The parts of a report (条例第五十条; the six headings of the official format).</summary>
public enum Section
{
    /// <summary>The text before the first heading.</summary>
    Front,

    /// <summary>一、总体情况.</summary>
    Overview,

    /// <summary>二、主动公开政府信息情况.</summary>
    ProactiveDisclosure,

    /// <summary>三、收到和处理政府信息公开申请情况.</summary>
    Requests,

    /// <summary>四、政府信息公开行政复议、行政诉讼情况.</summary>
    Disputes,

    /// <summary>五、存在的主要问题及改进情况.</summary>
    Problems,

    /// <summary>六、其他需要报告的事项.</summary>
    OtherMatters,
}
