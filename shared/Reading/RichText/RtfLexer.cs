using System.Buffers;
using System.Globalization;

namespace Compiler.Reading.RichText;

/// <summary>Splits a rich text file into its pieces. Line breaks of the file and binary data are no pieces.</summary>
/// <param name="content">The file.</param>
/// <param name="position">Where it begins.</param>
internal sealed class RtfLexer(ReadOnlyMemory<byte> content, int position)
{
    private const int MaxWordLength = 32;
    private const int MaxWords = 2000;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("\\{}\r\n"u8);

    private readonly HashSet<string> words = [];
    private int position = position;
    private int start;

    /// <summary>The control word of the last piece.</summary>
    public string Word { get; private set; } = "";

    /// <summary>Its parameter; null if it has none.</summary>
    public int? Parameter { get; private set; }

    /// <summary>The byte or symbol of the last piece.</summary>
    public byte Byte { get; private set; }

    /// <summary>How many bytes of the file the last piece took.</summary>
    public int Length => position - start;

    /// <summary>The bytes of the last piece, if it is text.</summary>
    public ReadOnlySpan<byte> Text => content.Span[start..position];

    /// <summary>The bytes after the last piece.</summary>
    public ReadOnlySpan<byte> Rest => content.Span[position..];

    /// <summary>Reads the next piece.</summary>
    public RtfTokenKind Read()
    {
        var bytes = content.Span;
        start = position;
        while (start < bytes.Length && bytes[start] is (byte)'\r' or (byte)'\n')
            start++;
        position = start;
        if (position == bytes.Length)
            return RtfTokenKind.End;
        switch (bytes[position++])
        {
            case (byte)'{':
                return RtfTokenKind.GroupStart;
            case (byte)'}':
                return RtfTokenKind.GroupEnd;
            case (byte)'\\':
                return position == bytes.Length ? RtfTokenKind.End : ReadControl(bytes);
            default:
                position = bytes[start..].IndexOfAny(Marks) is >= 0 and var length ? start + length : bytes.Length;
                return RtfTokenKind.Text;
        }
    }

    private RtfTokenKind ReadControl(ReadOnlySpan<byte> bytes)
    {
        if (char.IsAsciiLetter((char)bytes[position]))
        {
            ReadWord(bytes);
            return RtfTokenKind.Word;
        }

        Byte = bytes[position++];
        if (Byte != '\'')
            return RtfTokenKind.Symbol;
        var digits = bytes.Slice(position, Math.Min(2, bytes.Length - position));
        if (digits.Length < 2 || !byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return RtfTokenKind.Symbol;
        Byte = value;
        position += 2;
        return RtfTokenKind.Hex;
    }

    private void ReadWord(ReadOnlySpan<byte> bytes)
    {
        var first = position;
        while (position < bytes.Length && position - first < MaxWordLength && char.IsAsciiLetter((char)bytes[position]))
            position++;
        Word = Intern(bytes[first..position]);
        Parameter = ReadParameter(bytes);
        if (position < bytes.Length && bytes[position] == ' ')
            position++;
        if (Word == "bin")
            position += Math.Clamp(Parameter ?? 0, 0, bytes.Length - position);
    }

    private int? ReadParameter(ReadOnlySpan<byte> bytes)
    {
        var isNegative = position + 1 < bytes.Length && bytes[position] == '-' && char.IsAsciiDigit((char)bytes[position + 1]);
        position += isNegative ? 1 : 0;
        if (position == bytes.Length || !char.IsAsciiDigit((char)bytes[position]))
            return null;
        long value = 0;
        while (position < bytes.Length && char.IsAsciiDigit((char)bytes[position]))
            value = Math.Min((value * 10) + bytes[position++] - '0', int.MaxValue);
        return (int)(isNegative ? -value : value);
    }

    private string Intern(ReadOnlySpan<byte> word)
    {
        Span<char> letters = stackalloc char[MaxWordLength];
        for (var i = 0; i < word.Length; i++)
            letters[i] = (char)word[i];
        letters = letters[..word.Length];
        if (words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var known))
            return known;
        var text = letters.ToString();
        if (words.Count < MaxWords)
            words.Add(text);
        return text;
    }
}
