namespace Compiler.Reading.RichText;

/// <summary>A piece of a rich text file.</summary>
internal enum RtfTokenKind
{
    /// <summary>The file has ended.</summary>
    End,

    /// <summary>{</summary>
    GroupStart,

    /// <summary>}</summary>
    GroupEnd,

    /// <summary>A control word with its parameter.</summary>
    Word,

    /// <summary>A backslash and a character that is no letter.</summary>
    Symbol,

    /// <summary>A byte of text in hexadecimal.</summary>
    Hex,

    /// <summary>Bytes of text.</summary>
    Text,
}
