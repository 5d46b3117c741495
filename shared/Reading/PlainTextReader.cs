using System.Collections.Immutable;
using Compiler.Reports;

namespace Compiler.Reading;

/// <summary>Reads plain text and Markdown.</summary>
public static class PlainTextReader
{
    /// <summary>
    /// The lines of a text file. Bytes that are no text give no lines and a finding; damaged characters stay in the
    /// lines as U+FFFD and are a finding too, as are lines past the limit, which are left out.
    /// </summary>
    public static SourceText Read(ReadOnlySpan<byte> content) =>
        TextDecoder.Decode(content) is { } decoded ? Read(decoded, new ReadingLimits()) : new SourceText([], [FindingCatalogue.NotText()]);

    internal static SourceText Read(DecodedText decoded, ReadingLimits limits)
    {
        var (lines, areAll) = Split(decoded.Text.AsMemory(), limits.MaxLines);
        ImmutableArray<Finding> damage = decoded.IsDamaged ? [FindingCatalogue.DamagedText(FirstDamage(lines))] : [];
        return new SourceText(lines, areAll ? damage : damage.Add(FindingCatalogue.LinesLeftOut(limits.MaxLines)));
    }

    private static (ImmutableArray<SourceLine> Lines, bool AreAll) Split(ReadOnlyMemory<char> text, int most)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>(Math.Min(text.Span.Count('\n') + 1, most));
        while (!text.IsEmpty)
        {
            if (lines.Count == most)
                return (lines.ToImmutable(), false);
            var end = text.Span.IndexOfAny('\n', '\r');
            lines.Add(LineSplitter.Split(lines.Count + 1, end < 0 ? text : text[..end]));
            if (end < 0)
                break;
            text = text[(text.Span[end..].StartsWith("\r\n") ? end + 2 : end + 1)..];
        }

        return (lines.ToImmutable(), true);
    }

    private static Position FirstDamage(ImmutableArray<SourceLine> lines) =>
        new(lines.FirstOrDefault(line => line.Cells.Any(cell => cell.Span.Contains('\uFFFD'))).Number);
}
