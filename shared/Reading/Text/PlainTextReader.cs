using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Text;

/// <summary>Reads plain text and Markdown.</summary>
public static class PlainTextReader
{
    /// <summary>
    /// The lines of a text file. Bytes that are not text give no lines and a finding. Damaged characters stay in the
    /// lines as U+FFFD and give a finding; lines past the limit are dropped and give one, too.
    /// </summary>
    public static SourceText Read(ReadOnlySpan<byte> content) =>
        TextDecoder.Decode(content) is { } decoded
            ? Read(decoded, new SourceBuilder(new ReadingBudget(new ReadingLimits())))
            : new SourceText([], [FindingCatalogue.NotText()]);

    internal static SourceText Read(DecodedText decoded, SourceBuilder to)
    {
        to.Spend(decoded.Text.Length);
        var lines = CellsBetweenBars.Join(BarredCells.Join(Split(decoded.Text.AsMemory(), to)));
        if (decoded.IsDamaged)
            to.Report(FindingCatalogue.DamagedText(FirstDamage(lines)));
        return to.Build() with { Lines = lines, Places = [] };
    }

    private static ImmutableArray<SourceLine> Split(ReadOnlyMemory<char> text, SourceBuilder to)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>(Math.Min(text.Span.Count('\n') + 1, to.Limits.MaxLines));
        while (!text.IsEmpty)
        {
            var end = text.Span.IndexOfAny('\n', '\r');
            var line = end < 0 ? text : text[..end];
            if (!to.TryAddLine(lines.Count, LineSplitter.CountPossibleCells(line.Span), line.Length))
                break;
            lines.Add(Within(LineSplitter.Split(lines.Count + 1, line), to));
            if (end < 0)
                break;
            text = text[(text.Span[end..].StartsWith("\r\n") ? end + 2 : end + 1)..];
        }

        return lines.ToImmutable();
    }

    private static SourceLine Within(SourceLine line, SourceBuilder to)
    {
        if (line.Cells.Length <= to.Limits.MaxCellsInRow)
            return line;
        to.Report(FindingCatalogue.CellsLeftOut(to.Limits.MaxCellsInRow, line.At));
        return line with { Cells = line.Cells[..to.Limits.MaxCellsInRow] };
    }

    private static Position FirstDamage(ImmutableArray<SourceLine> lines) =>
        new(lines.FirstOrDefault(line => line.Cells.Any(cell => cell.Span.Contains('\uFFFD'))).Number);
}
