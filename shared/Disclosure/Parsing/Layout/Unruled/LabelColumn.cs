namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>
/// The column with the labels of the rows, next to the figures. Labels of groups of rows, in columns of their own, are to its left.
/// </summary>
/// <param name="lines">The lines with labels.</param>
internal sealed class LabelColumn(IEnumerable<UnruledLine> lines)
{
    // A single character is part of a spaced label.
    private const int MinLabelLength = 2;

    private readonly double left = lines
        .Where(line => line.Labels.Length > 1 && line.Labels[^1].Text.Length >= MinLabelLength)
        .SelectMany(line => line.Labels.SkipLast(1))
        .Select(label => label.Box.Right)
        .DefaultIfEmpty(double.NegativeInfinity)
        .Max();

    /// <summary>Whether the text is in the column, or reaches into it from the left.</summary>
    public bool Holds(PlacedText text) => text.Box.CentreX > left;
}
