using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>A year that a file names as its reporting year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Source">The part of the file that names it, for a receipt: 标题, 统计期限, 正文, 落款日期.</param>
/// <param name="At">The position of the year.</param>
internal sealed record NamedYear(int Year, string Source, Position At)
{
    /// <summary>The date of the signature; the reporting year is the year before.</summary>
    public const string Signature = "落款日期";
}
