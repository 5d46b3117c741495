using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>
/// Splits a line that holds several sections, since a form field or a converter has joined all lines with spaces: each heading
/// and each piece of running text becomes a line, each table stays one.
/// </summary>
internal static class JoinedLines
{
    private const int MinLength = 200;
    private const int MinSections = 2;
    private const int MaxPiecesOfHeading = 2;

    /// <summary>Returns the lines; the same ones if none holds several sections. Otherwise they are numbered anew, with a place.</summary>
    public static ImmutableArray<SourceLine> Split(ImmutableArray<SourceLine> lines, SectionHeadings headings)
    {
        if (!lines.Any(line => line.Prose.Length >= MinLength))
            return lines;
        var split = new List<SourceLine>(lines.Length);
        foreach (var line in lines)
            split.AddRange(SplitLine(line, headings));
        return split.Count == lines.Length ? lines : [.. split.Select((line, i) => line with { Number = i + 1, Place = line.At.InWords })];
    }

    private static IEnumerable<SourceLine> SplitLine(SourceLine line, SectionHeadings headings)
    {
        if (line.Prose.Length < MinLength)
            return [line];
        var pieces = Pieces(line.Prose);
        var found = Find(line.Prose, pieces, headings);
        return found.DistinctBy(heading => heading.Section).Count() < MinSections ? [line] : Parts(line, pieces, found);
    }

    private static List<Range> Pieces(ReadOnlySpan<char> text)
    {
        var pieces = new List<Range>();
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            if (end > start)
                pieces.Add(start..end);
            start = end;
        }

        return pieces;
    }

    // First and Last are indexes of pieces: the number may stand apart (“一、 总体情况”).
    private static List<(int First, int Last, Section Section)> Find(ReadOnlySpan<char> text, List<Range> pieces, SectionHeadings headings)
    {
        var found = new List<(int First, int Last, Section Section)>();
        for (var first = 0; first < pieces.Count; first++)
        {
            if (text[pieces[first]] is not [_, '、' or '，' or ',' or '.' or '．', ..])
                continue;
            for (var last = first; last < Math.Min(first + MaxPiecesOfHeading, pieces.Count); last++)
            {
                if (headings.Find(text[pieces[first].Start..pieces[last].End]) is { } section)
                {
                    found.Add((first, last, section));
                    first = last;
                    break;
                }
            }
        }

        return found;
    }

    private static IEnumerable<SourceLine> Parts(
        SourceLine line, List<Range> pieces, List<(int First, int Last, Section Section)> headings)
    {
        foreach (var part in Prose(line, pieces, 0, headings[0].First))
            yield return part;
        var ends = headings.Skip(1).Select(heading => heading.First).Append(pieces.Count);
        foreach (var ((first, last, section), next) in headings.Zip(ends))
        {
            yield return Part(line, pieces[first].Start..pieces[last].End);
            var isTable = section is Section.ProactiveDisclosure or Section.Requests or Section.Disputes;
            foreach (var part in isTable ? Table(line, pieces, last + 1, next) : Prose(line, pieces, last + 1, next))
                yield return part;
        }
    }

    // The heads of pages, which name the report or its address, stand among the figures.
    private static IEnumerable<SourceLine> Table(SourceLine line, List<Range> pieces, int first, int end)
    {
        var start = first;
        for (var i = first; i < end; i++)
        {
            if (!PageFurniture.IsPageFurniture(line.Prose[pieces[i]]))
                continue;
            if (start < i)
                yield return Part(line, pieces[start].Start..pieces[i - 1].End);
            yield return Part(line, pieces[i]);
            start = i + 1;
        }

        if (start < end)
            yield return Part(line, pieces[start].Start..pieces[end - 1].End);
    }

    // A year set apart by spaces belongs to the words on both sides: 博爱县 2024 年政府信息公开工作年度报告.
    private static IEnumerable<SourceLine> Prose(SourceLine line, List<Range> pieces, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var start = pieces[i].Start;
            while (i + 1 < end && (IsYear(line.Prose[pieces[i]]) || BeginsWithYear(line.Prose[pieces[i + 1]])))
                i++;
            yield return Part(line, start..pieces[i].End);
        }
    }

    private static bool BeginsWithYear(ReadOnlySpan<char> piece) => piece[0] == '年' || IsYear(piece);

    private static bool IsYear(ReadOnlySpan<char> piece) => piece is ['2', '0', _, _] or ['2', '0', _, _, '年'];

    private static SourceLine Part(SourceLine line, Range range)
    {
        var start = range.GetOffsetAndLength(line.Prose.Length).Offset;
        return line with
        {
            Cells = [line.Cells[0][range]],
            Place = FormattableString.Invariant($"{line.At.InWords}第 {start + 1} 字起"),
        };
    }
}
