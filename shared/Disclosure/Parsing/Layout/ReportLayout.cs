using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>The lines of each part of a report.</summary>
/// <param name="Headings">The line of each heading found.</param>
/// <param name="Front">Running text before the first heading: title and preamble.</param>
/// <param name="Overview">Running text of 一、总体情况.</param>
/// <param name="Disclosure">Rows of table 二.</param>
/// <param name="Requests">Rows of table 三.</param>
/// <param name="Disputes">Rows of table 四.</param>
/// <param name="Problems">Running text of 五、存在的主要问题及改进情况.</param>
internal sealed record ReportLayout(
    IReadOnlyDictionary<Section, int> Headings,
    ImmutableArray<SourceLine> Front,
    ImmutableArray<SourceLine> Overview,
    ImmutableArray<SourceLine> Disclosure,
    ImmutableArray<SourceLine> Requests,
    ImmutableArray<SourceLine> Disputes,
    ImmutableArray<SourceLine> Problems);
