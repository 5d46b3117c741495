using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>A year that a file names as the one reported on.</summary>
/// <param name="Year">The year.</param>
/// <param name="Source">What names it, in the words of a receipt: 标题, 统计期限, 正文, 落款日期.</param>
/// <param name="At">Where.</param>
internal sealed record NamedYear(int Year, string Source, Position At)
{
    /// <summary>The date of the signature, whose year less one is reported on.</summary>
    public const string Signature = "落款日期";
}
