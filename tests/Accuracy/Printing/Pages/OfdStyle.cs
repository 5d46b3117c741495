namespace Compiler.Accuracy.Printing.Pages;

/// <summary>How a program writes OFD files; all of these are found.</summary>
public sealed record OfdStyle
{
    /// <summary>The objects of a printer driver: a text for each run of characters, a path for each line.</summary>
    public static OfdStyle Runs { get; } = new();

    /// <summary>The objects of a converter from PDF: a text for each character, in points under a matrix, with glyphs of a font.</summary>
    public static OfdStyle Characters { get; } = new() { HasTextPerCharacter = true, HasOneOutline = true };

    /// <summary>The objects of a form: its lines, thin rectangles, are a template below the page.</summary>
    public static OfdStyle Form { get; } = new() { HasTemplate = true };

    /// <summary>Tables without lines.</summary>
    public static OfdStyle Unruled { get; } = new() { IsRuled = false };

    public bool IsRuled { get; private init; } = true;

    public bool HasTextPerCharacter { get; private init; }

    public bool HasOneOutline { get; private init; }

    public bool HasTemplate { get; private init; }
}
