namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>A part of a label, in a line of an unruled table.</summary>
/// <param name="Line">The line.</param>
/// <param name="Text">The part.</param>
internal sealed record LabelPart(UnruledLine Line, PlacedText Text)
{
    /// <summary>Its vertical centre.</summary>
    public double CentreY => Text.Box.CentreY;

    /// <summary>Returns the parts of the labels of a line.</summary>
    public static IEnumerable<LabelPart> Of(UnruledLine line) => line.Labels.Select(text => new LabelPart(line, text));
}
