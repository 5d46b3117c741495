using System.Collections.Immutable;
using Compiler.Reports;

namespace Compiler.Reading;

/// <summary>Reads plain text and Markdown.</summary>
public static class PlainTextReader
{
    /// <summary>
    /// The lines of a text file. Bytes that are no text give no lines and a finding; damaged characters stay in the
    /// lines as U+FFFD and are a finding too.
    /// </summary>
    public static SourceText Read(ReadOnlySpan<byte> content) =>
        TextDecoder.Decode(content) is { } decoded ? Read(decoded) : new SourceText([], [FindingCatalogue.NotText()]);

    internal static SourceText Read(DecodedText decoded)
    {
        var lines = Split(decoded.Text.AsMemory());
        return new SourceText(lines, decoded.IsDamaged ? [FindingCatalogue.DamagedText(FirstDamage(lines))] : []);
    }

    private static ImmutableArray<SourceLine> Split(ReadOnlyMemory<char> text)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>(text.Span.Count('\n') + 1);
        while (!text.IsEmpty)
        {
            var end = text.Span.IndexOfAny('\n', '\r');
            lines.Add(LineSplitter.Split(lines.Count + 1, end < 0 ? text : text[..end]));
            if (end < 0)
                break;
            text = text[(text.Span[end..].StartsWith("\r\n") ? end + 2 : end + 1)..];
        }

        return lines.ToImmutable();
    }

    private static Position FirstDamage(ImmutableArray<SourceLine> lines) =>
        new(lines.FirstOrDefault(line => line.Cells.Any(cell => cell.Span.Contains('\uFFFD'))).Number);
}
