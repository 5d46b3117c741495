using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>
/// Parts blocks of table 二 that are printed side by side: where the header of a block has 信息内容 twice, the lines of the block
/// are cut in front of the second one, and its right half follows below the left one.
/// </summary>
/// <param name="labels">The labels of the report's form.</param>
internal sealed class SideBySideBlocks(FormLabels labels)
{
    /// <summary>Returns the lines with such blocks below each other.</summary>
    public ImmutableArray<SourceLine> Part(ImmutableArray<SourceLine> lines)
    {
        if (!lines.Any(line => SecondBlock(line) is not null))
            return lines;
        var parted = ImmutableArray.CreateBuilder<SourceLine>(2 * lines.Length);
        for (var i = 0; i < lines.Length;)
        {
            var header = i + 1 < lines.Length && IsArticle(lines[i]) ? i + 1 : i;
            if (SecondBlock(lines[header]) is not { } cut)
            {
                parted.Add(lines[i++]);
                continue;
            }

            var end = header + 1;
            while (end < lines.Length && lines[end].IsRow && !BeginsBlock(lines[end]))
                end++;
            var block = lines[i..end];
            parted.AddRange(block.Select(line => Slice(line, 0, cut)));
            parted.AddRange(block.Select(line => Slice(line, cut, line.Cells.Length)).Where(line => line.Cells.Any(cell => !cell.IsEmpty)));
            i = end;
        }

        return parted.ToImmutable();
    }

    // The column of the second 信息内容; merged cells repeat the first one.
    private int? SecondBlock(SourceLine line)
    {
        if (!line.IsRow)
            return null;
        var isAfterOther = false;
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        for (var i = 0; i < line.Cells.Length; i++)
        {
            var isInformation = LabelText.Normalize(line.Cells[i].Span, buffer).SequenceEqual(labels.Tables.Information);
            if (isInformation && isAfterOther)
                return i;
            isAfterOther |= !isInformation && !line.Cells[i].IsEmpty;
        }

        return null;
    }

    private bool IsArticle(SourceLine line) =>
        line.IsRow && Normalized(line, 0) is var first && first != labels.Tables.Information && labels.DisclosureWords.Contains(first);

    private bool BeginsBlock(SourceLine line) => labels.DisclosureWords.Contains(Normalized(line, 0));

    private static string Normalized(SourceLine line, int cell) =>
        cell < line.Cells.Length ? LabelText.Normalize(line.Cells[cell].Span) : "";

    private static SourceLine Slice(SourceLine line, int start, int end)
    {
        start = Math.Min(start, line.Cells.Length);
        end = Math.Min(end, line.Cells.Length);
        return line with
        {
            Cells = line.Cells[start..end],
            Origins = [.. Enumerable.Range(start, end - start).Select(line.PositionOf)],
        };
    }
}
