using Compiler.Reading.Lines;

namespace Compiler.Reading.RichText;

/// <summary>
/// Collects the text of a document, which comes in single bytes of several code pages and in Unicode characters: two bytes of a
/// Chinese character may stand in groups of their own.
/// </summary>
internal sealed class RtfText(RtfFonts fonts)
{
    private const char Replacement = '\uFFFD';

    private readonly List<byte> bytes = [];
    private RtfState origin;

    /// <summary>The number of characters so far.</summary>
    public long Length { get; private set; }

    /// <summary>Whether some bytes could not be decoded.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Adds a byte of text.</summary>
    public void Append(byte value, in RtfState state)
    {
        if (!state.IsShown)
            return;
        if (bytes.Count > 0 && !HasSameOrigin(state))
            Flush();
        origin = state;
        bytes.Add(value);
    }

    /// <summary>Adds decoded text.</summary>
    public void Append(ReadOnlySpan<char> text, in RtfState state)
    {
        Flush();
        if (state.IsShown)
            Write(text, state);
    }

    /// <summary>Writes the bytes that wait for more.</summary>
    public void Flush()
    {
        if (bytes.Count == 0)
            return;
        var text = fonts.Encoding(origin.Font).GetString(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes));
        bytes.Clear();
        IsDamaged |= origin.Target == RtfTarget.Body && text.Contains(Replacement);
        Write(text, origin);
    }

    /// <summary>Whether this byte may be only the first half of a character.</summary>
    public bool IsLead(byte value, in RtfState state) => value > 0x80 && (fonts.HasPairs || !fonts.Encoding(state.Font).IsSingleByte);

    private bool HasSameOrigin(in RtfState state) =>
        (origin.Flow, origin.Target, origin.Font, origin.IsRaised) == (state.Flow, state.Target, state.Font, state.IsRaised);

    private void Write(ReadOnlySpan<char> text, in RtfState state)
    {
        Length += text.Length;
        if (!fonts.IsSymbol(state.Font))
        {
            state.Flow.Append(text, state);
        }
        else if (state.Target == RtfTarget.Body)
        {
            foreach (var character in text)
            {
                if (!char.IsWhiteSpace(character))
                    state.Flow.Append(ParagraphText.SymbolMark, state);
            }
        }
    }
}
