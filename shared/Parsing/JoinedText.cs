using System.Collections.Immutable;
using Compiler.Reading;
using Compiler.Reports;

namespace Compiler.Parsing;

/// <summary>
/// Running text without spaces and page breaks, in simplified characters: reports are cut in the middle of words (“政府信息公开申 / 请 220 件”). Every
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

    /// <summary>Where its lines begin: a heading has no full stop.</summary>
    public ImmutableArray<int> LineStarts => [.. starts.Select(start => start.Start)];

    public static JoinedText Of(ImmutableArray<SourceLine> lines)
    {
        var starts = ImmutableArray.CreateBuilder<(int, Position)>(lines.Length);
        var text = GC.AllocateUninitializedArray<char>(Length(lines));
        var length = 0;
        foreach (var line in lines)
        {
            starts.Add((length, line.At));
            foreach (var character in line.Prose)
            {
                // U+3000 is the last of the white spaces.
                if (character > '\u3000' || !char.IsWhiteSpace(character))
                    text[length++] = character is >= '０' and <= '９' ? (char)(character - '０' + '0') : TraditionalCharacters.ToSimplified(character);
            }
        }

        return new JoinedText(new string(text, 0, length), starts.MoveToImmutable());
    }

    private static int Length(ImmutableArray<SourceLine> lines)
    {
        var length = 0;
        foreach (var line in lines)
            length += line.Prose.Length;
        return length;
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
