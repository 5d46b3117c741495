using System.Collections.Immutable;

namespace Compiler.Yearbooks.Model;

/// <summary>The cover.</summary>
/// <param name="Series">The small line above.</param>
/// <param name="Place">The large line: the place of the yearbook.</param>
/// <param name="Title">The book's title.</param>
/// <param name="Year">The year: “2024”.</param>
/// <param name="Imprint">Label and text of each line of the imprint.</param>
public sealed record Cover(string Series, string Place, string Title, string Year, ImmutableArray<ImprintLine> Imprint)
{
    /// <summary>Marks a book that is not the published edition: 样例, 征求意见稿. Empty for none.</summary>
    public string Mark { get; init; } = "";
}

/// <summary>One line of the imprint.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Text">Its value.</param>
public sealed record ImprintLine(string Label, string Text);
