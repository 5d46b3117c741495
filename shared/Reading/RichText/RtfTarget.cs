namespace Compiler.Reading.RichText;

/// <summary>What the text of a group is.</summary>
internal enum RtfTarget
{
    /// <summary>Text of the document.</summary>
    Body,

    /// <summary>Nothing that is shown in the document.</summary>
    Skipped,

    /// <summary>A property of a drawing, which may be a picture.</summary>
    Property,

    /// <summary>The fonts.</summary>
    Fonts,

    /// <summary>The number that the writing program has put before a paragraph of a list.</summary>
    ListNumber,
}
