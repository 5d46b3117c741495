using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.Text;

namespace Compiler.Tests.Reading.Pdf.Text;

public sealed class InkedGlyphsTests
{
    private static readonly PageBox Place = new(100, 100, 110, 110);

    [Fact]
    public void Of_CharacterDrawnTwice_IsOne() => Assert.Single(Find(["总", "总"]));

    [Fact]
    public void Of_TwoFiguresInOnePlace_AreBothKeptInTheirOrder() =>
        Assert.Equal(["3 1", "8 2"], Find(["3", "8"]).Select(glyph => $"{glyph.Text} {glyph.Order}"));

    // Were each compared with each, this would go on for hours.
    [Fact]
    public void Of_AsManyCharactersInOnePlaceAsAFileMayHold_ComesToAnEnd()
    {
        var all = Enumerable.Range(0, 300_000).Select(i => $"{(char)('\u4E00' + (i % 20_000))}").ToList();
        Assert.InRange(Find(all).Count, 20_000, all.Count);
    }

    private static List<PdfGlyph> Find(IEnumerable<string> texts) =>
        [
            .. VisibleGlyphs
                .Find(new PdfPage(1, 600, 800, [.. texts.Select(text => new PdfGlyph(text, Place, 0, PdfInk.Visible))], [], []))
                .Glyphs,
        ];
}
