using System.Globalization;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Style;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Tests.Yearbooks.Rendering.Typography;

public sealed class WordWidthsTests
{
    private const int Texts = 50_000;

    private static readonly OpenTypeFont Bold = OpenTypeFont.Load(Path.Combine(new RendererOptions().FontFolder, "NotoSansHans-Bold.otf"));

    [Fact]
    public void Pieces_MoreTextsThanAreKept_AreThoseOfNewWidths()
    {
        var widths = new WordWidths(Bold);
        for (var text = 0; text < Texts; text++)
        {
            var words = string.Create(CultureInfo.InvariantCulture, $"第{text}件");
            Assert.Equal(new WordWidths(Bold).Pieces(words), widths.Pieces(words));
        }
    }
}
