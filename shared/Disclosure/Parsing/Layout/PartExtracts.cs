using System.Collections.Immutable;
using System.Text;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>Takes the text of the parts 一, 五 and 六 as it stands, for quotation.</summary>
internal static class PartExtracts
{
    // A row of the ledger stays small: 12 KB for a body.
    private const int MaxOfBody = 2_000;
    private const int MaxOfCompilation = 6_000;

    public static ImmutableArray<Extract> Take(ReportLayout layout, bool isCompilation)
    {
        var most = isCompilation ? MaxOfCompilation : MaxOfBody;
        return
        [
            .. new[]
            {
                Take(Section.Overview, layout.Overview),
                Take(Section.Problems, layout.Problems),
                Take(Section.OtherMatters, layout.OtherMatters),
            }.OfType<Extract>(),
        ];

        Extract? Take(Section section, ImmutableArray<SourceLine> lines) =>
            Quote(section, IsHeading(section, lines) ? lines[1..] : lines, most);

        bool IsHeading(Section section, ImmutableArray<SourceLine> lines) =>
            lines is [var first, ..] && layout.Headings.GetValueOrDefault(section) == first.Number;
    }

    private static Extract? Quote(Section section, ImmutableArray<SourceLine> lines, int most)
    {
        var text = new StringBuilder();
        Position? at = null;
        foreach (var line in lines)
        {
            var prose = line.Prose.Trim();
            if (prose.IsEmpty)
                continue;
            at ??= line.At;
            text.Append(text.Length > 0 ? "\n" : "").Append(prose);
            if (text.Length > most)
                break;
        }

        if (at is not { } begin)
            return null;
        var isCut = text.Length > most;
        var end = !isCut ? text.Length : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return new Extract(section, text.ToString(0, end), begin, isCut);
    }
}
