using System.Buffers;

namespace Compiler.Reading.Ofd;

/// <summary>The words of an array (ST_Array), one after the other, without a copy of the whole.</summary>
/// <param name="text">The value; null if the attribute is missing.</param>
internal sealed class OfdWords(string? text)
{
    // Some programs set commas between numbers.
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" ,\t\r\n");

    private int at;

    /// <summary>The next word; empty after the last one.</summary>
    public ReadOnlySpan<char> Next()
    {
        var rest = text.AsSpan(at);
        var start = rest.IndexOfAnyExcept(Blanks);
        if (start < 0)
            return [];
        var length = rest[start..].IndexOfAny(Blanks);
        length = length < 0 ? rest.Length - start : length;
        at += start + length;
        return rest.Slice(start, length);
    }

    /// <summary>The next word as a number. Throws <see cref="FormatException"/> if there is none.</summary>
    public double NextNumber() => OfdValues.Number(Next());
}
