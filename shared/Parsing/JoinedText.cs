using System.Collections.Immutable;
using System.Text;
using Compiler.Reading;
using Compiler.Reports;

namespace Compiler.Parsing;

/// <summary>
/// Running text without spaces and page breaks: reports are cut in the middle of words (“政府信息公开申 / 请 220 件”). Every
/// character still knows its line.
/// </summary>
internal sealed class JoinedText
{
    private readonly ImmutableArray<(int Start, Position At)> starts;

    private JoinedText(string text, ImmutableArray<(int Start, Position At)> starts)
    {
        Text = text;
        this.starts = starts;
    }

    public string Text { get; }

    public static JoinedText Of(ImmutableArray<SourceLine> lines)
    {
        var text = new StringBuilder();
        var starts = ImmutableArray.CreateBuilder<(int, Position)>(lines.Length);
        foreach (var line in lines)
        {
            starts.Add((text.Length, line.At));
            foreach (var character in line.Prose)
            {
                if (!char.IsWhiteSpace(character))
                    text.Append(character is >= '０' and <= '９' ? (char)(character - '０' + '0') : character);
            }
        }

        return new JoinedText(text.ToString(), starts.ToImmutable());
    }

    /// <summary>The line that the character at this index stands in.</summary>
    public Position At(int index)
    {
        Position at = default;
        foreach (var start in starts)
        {
            if (start.Start > index)
                break;
            at = start.At;
        }

        return at;
    }
}
