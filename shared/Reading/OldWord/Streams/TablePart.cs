namespace Compiler.Reading.OldWord.Streams;

/// <summary>Structures of the table stream, by their place in the list of the file's head ([MS-DOC] 2.5.6, FibRgFcLcb97).</summary>
internal enum TablePart
{
    /// <summary>Styles.</summary>
    Styles = 1,

    /// <summary>Pages with the properties of characters.</summary>
    CharacterPages = 12,

    /// <summary>Pages with the properties of paragraphs.</summary>
    ParagraphPages = 13,

    /// <summary>The pieces of the text.</summary>
    Pieces = 33,

    /// <summary>Where drawn objects are anchored in the main text.</summary>
    Anchors = 40,

    /// <summary>Which drawn object has which text.</summary>
    Boxes = 56,

    /// <summary>Definitions of lists.</summary>
    Lists = 73,

    /// <summary>Uses of lists.</summary>
    ListUses = 74,
}
