namespace Compiler.Reading.RichText;

/// <summary>What a group inherits and restores at its end.</summary>
internal record struct RtfState
{
    /// <summary>What its text is.</summary>
    public RtfTarget Target { get; set; }

    /// <summary>What the text of the Unicode alternative in this group is, if the group holds two alternatives.</summary>
    public RtfTarget? Alternative { get; set; }

    /// <summary>Where its text goes.</summary>
    public RtfFlow Flow { get; set; }

    /// <summary>The number of its font; null for the default font.</summary>
    public int? Font { get; set; }

    /// <summary>Whether <c>\af</c> names the font of the text, as it does behind <c>\loch</c>, <c>\hich</c> and <c>\dbch</c>.</summary>
    public bool HasKindOfText { get; set; }

    /// <summary>How many characters of a plain reader follow a Unicode character.</summary>
    public int Substitutes { get; set; }

    public bool IsHidden { get; set; }

    public bool IsDeleted { get; set; }

    public bool IsRaised { get; set; }

    /// <summary>Whether the paragraph stands in a table.</summary>
    public bool IsInTable { get; set; }

    /// <summary>The number of tables in each other in which the paragraph stands; null if it is not said.</summary>
    public int? Depth { get; set; }

    /// <summary>Whether what is said of a row is said of one of a table in a cell.</summary>
    public bool IsInNestedRow { get; set; }

    /// <summary>Whether its text is shown.</summary>
    public readonly bool IsShown => Target is RtfTarget.Body or RtfTarget.ListNumber && !IsHidden && !IsDeleted;

    /// <summary>The number of tables in each other in which the paragraph stands.</summary>
    public readonly int Level => Math.Max(Depth ?? (IsInTable ? 1 : 0), 0);

    /// <summary>The state after <c>\plain</c>.</summary>
    public void ResetCharacters() => (Font, HasKindOfText, IsHidden, IsDeleted, IsRaised) = (null, false, false, false, false);

    /// <summary>The state after <c>\pard</c>.</summary>
    public void ResetParagraph() => (IsInTable, Depth) = (false, null);
}
