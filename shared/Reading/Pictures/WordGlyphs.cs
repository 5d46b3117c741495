using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.Text;
using Compiler.Reading.Pictures.Characters;

namespace Compiler.Reading.Pictures;

/// <summary>Places the characters of a line of words where they stand on the page.</summary>
/// <param name="text">The line.</param>
/// <param name="crop">Where it was read.</param>
/// <param name="height">The height of its ink, in pixels.</param>
/// <param name="scale">Pixels for each point.</param>
internal sealed class WordGlyphs(LineText text, LineCrop crop, double height, double scale)
{
    // Other characters stay as read, because labels are compared with tolerance; a digit in words is not.
    private const double SureDigit = 0.95;
    private const double NoWords = 0.5;

    // The ink of a line of Chinese is a little lower than its font, and its characters are as far apart as they are large.
    private const double InkShare = 0.92;
    private const double OtherSize = 0.2;
    private const int MinCharacters = 4;

    /// <summary>The size of its font, in points.</summary>
    public double Size { get; } = SizeOf(text, crop.Step, height) / scale;

    /// <summary>The number of its characters.</summary>
    public int Length => text.Characters.Length;

    /// <summary>The mean probability of its characters.</summary>
    public double Confidence => text.Confidence;

    /// <summary>The characters; one that is unknown if the line cannot be read.</summary>
    /// <param name="unknown">Those that are not known, whatever was read.</param>
    public IEnumerable<PdfGlyph> Place(IReadOnlyCollection<Range> unknown)
    {
        ImmutableArray<LineCharacter> characters = text.Confidence < NoWords
            ? [new LineCharacter(GlyphText.Unknown, 0, crop.Width / 2.0)]
            :
            [
                .. text.Characters.Select((character, i) =>
                    unknown.Any(range => Holds(range, i)) ? character with { Text = GlyphText.Unknown } : character),
            ];
        for (var i = 0; i < characters.Length; i++)
        {
            var at = X(characters[i]);
            var before = i > 0 ? Math.Min((at - X(characters[i - 1])) / 2, Size / 2) : Size / 2;
            var after = i < characters.Length - 1 ? Math.Min((X(characters[i + 1]) - at) / 2, Size / 2) : Size / 2;
            var middle = (crop.Box.Top + crop.Box.Bottom) / 2.0 / scale;
            var box = new PageBox(at - before, middle - (Size / 2), at + after, middle + (Size / 2));
            yield return new PdfGlyph(TextOf(characters[i]), box, 0, PdfInk.Visible);
        }
    }

    /// <summary>The runs of its characters between gaps that are figures only.</summary>
    public ImmutableArray<Range> LooseFigures() => Pictures.LooseFigures.Find(text, Size * scale / crop.Step);

    private static bool Holds(Range range, int index) => index >= range.Start.Value && index < range.End.Value;

    private double X(LineCharacter character) => (crop.Box.Left + (character.Middle * crop.Step)) / scale;

    private static double SizeOf(LineText text, double step, double height)
    {
        var size = height / InkShare;
        if (text.Characters.Length < MinCharacters)
            return size;
        var steps = text.Characters.Zip(text.Characters.Skip(1), (left, right) => (right.Middle - left.Middle) * step).Order().ToList();
        var usual = steps[steps.Count / 2];
        return Math.Abs(usual - size) < OtherSize * size ? usual : size;
    }

    private static string TextOf(LineCharacter character) =>
        character.Probability < SureDigit && character.Text.Length == 1 && char.IsAsciiLetterOrDigit(character.Text[0])
        && LookAlikes.Fold(character.Text) is { } folded && char.IsAsciiDigit(folded)
            ? GlyphText.Unknown
            : character.Text;
}
