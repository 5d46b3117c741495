using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Text;

/// <summary>
/// Running text in simplified characters, without white space and line breaks: reports break lines in the middle of words
/// (“政府信息公开申 / 请 | 220 件”). The line of every character stays known.
/// </summary>
internal sealed class JoinedText
{
    /// <summary>The maximum number of characters; ten times the running text of a long report.</summary>
    public const int MaxLength = 200_000;

    private readonly ImmutableArray<(int Start, Position At)> starts;

    private JoinedText(string text, ImmutableArray<(int Start, Position At)> starts, Position? end)
    {
        Text = text;
        this.starts = starts;
        CutOffAt = end;
    }

    public string Text { get; }

    /// <summary>The indexes where lines begin; needed because a heading has no full stop.</summary>
    public ImmutableArray<int> LineStarts => [.. starts.Select(start => start.Start)];

    /// <summary>The position of the first line that was cut off because the text is too long; null if none was.</summary>
    public Position? CutOffAt { get; }

    public static JoinedText Join(ImmutableArray<SourceLine> lines)
    {
        var (count, characters) = Within(lines);
        Position? end = count < lines.Length ? lines[count].At : null;
        lines = lines[..count];
        var starts = ImmutableArray.CreateBuilder<(int, Position)>(lines.Length);
        var text = GC.AllocateUninitializedArray<char>(characters);
        var length = 0;
        foreach (var line in lines)
        {
            starts.Add((length, line.At));
            foreach (var character in line.Prose)
            {
                // U+3000 is the last white-space character.
                if (character > '\u3000' || !char.IsWhiteSpace(character))
                {
                    text[length++] = character is >= '０' and <= '９'
                        ? (char)(character - '０' + '0')
                        : TraditionalCharacters.ToSimplified(character);
                }
            }
        }

        ConvertedWords.RestoreInText(text.AsSpan(0, length));
        return new JoinedText(new string(text, 0, length), starts.MoveToImmutable(), end);
    }

    // The number of lines within the limit, and their number of characters.
    private static (int Lines, int Characters) Within(ImmutableArray<SourceLine> lines)
    {
        var characters = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (characters + lines[i].Prose.Length > MaxLength)
                return (i, characters);
            characters += lines[i].Prose.Length;
        }

        return (lines.Length, characters);
    }

    /// <summary>Returns the position of the line of the character at this index.</summary>
    public Position At(int index)
    {
        var (first, end) = (0, starts.Length);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = starts[middle].Start > index ? (first, middle) : (middle + 1, end);
        }

        return first == 0 ? default : starts[first - 1].At;
    }
}
