using Compiler.Disclosure.Forms;

namespace Compiler.Disclosure.Reports;

/// <summary>The running text of a part of a report, as printed.</summary>
/// <param name="Section">The part: 一、总体情况, 五、存在的主要问题及改进情况 or 六、其他需要报告的事项.</param>
/// <param name="Text">Its text, a line for each line of the file, without tables.</param>
/// <param name="At">Where it begins.</param>
/// <param name="IsCut">Whether there is more of it in the file.</param>
public sealed record Extract(Section Section, string Text, Position At, bool IsCut);
