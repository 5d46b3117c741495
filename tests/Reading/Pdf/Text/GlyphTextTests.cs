using Compiler.Reading.Pdf.Text;

namespace Compiler.Tests.Reading.Pdf.Text;

public sealed class GlyphTextTests
{
    [Theory]
    [InlineData("\uFB01", "fi")]
    [InlineData("总", "总")]
    [InlineData("صلى الله عليه وسلم", "صلى الله عليه وسلم")]
    public void Of_CharacterOrLigature_IsWhatItMeans(string text, string meant) => Assert.Equal(meant, GlyphText.Normalize(text));

    [Fact]
    public void Of_TextNoCharacterStandsFor_IsUnknown() => Assert.Equal(GlyphText.Unknown, GlyphText.Normalize(new string('总', 5_000)));
}
