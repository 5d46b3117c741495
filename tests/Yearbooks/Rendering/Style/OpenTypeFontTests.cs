using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Style;

namespace Compiler.Tests.Yearbooks.Rendering.Style;

public sealed class OpenTypeFontTests
{
    private static readonly string Folder = new RendererOptions().FontFolder;
    private static readonly OpenTypeFont Regular = OpenTypeFont.Load(Path.Combine(Folder, "NotoSansHans-Regular.otf"));

    [Theory]
    [InlineData("政府信息公开年鉴涿邢濮鄄", true)]
    [InlineData("0123456789,.%—…†‡“”《》（）·•", true)]
    [InlineData(" \t\n\u00A0\u2002\u3000\u200B\uFEFF\uFE0F", true)]
    [InlineData("\U0001F600", false)]
    [InlineData("\u0007", false)]
    [InlineData("\u1680", false)]
    [InlineData("\uE000", false)]
    public void Draws_Characters_AsTheFontDoes(string characters, bool drawn) =>
        Assert.All(characters.EnumerateRunes(), character => Assert.Equal(drawn, Regular.Draws(character)));

    [Theory]
    [InlineData("河北省", 3)]
    [InlineData("", 0)]
    [InlineData("\u200B", 0)]
    [InlineData("000", 3 * 0.555)]
    public void Width_Text_InEm(string text, double width) => Assert.Equal(width, Regular.Width(text), 2);

    [Theory]
    [InlineData("LICENSE")]
    [InlineData("missing.otf")]
    public void Load_NoFont_NamesTheFile(string file) =>
        Assert.Contains(
            file, Assert.Throws<RenderingException>(() => OpenTypeFont.Load(Path.Combine(Folder, file))).Message, StringComparison.Ordinal);
}
