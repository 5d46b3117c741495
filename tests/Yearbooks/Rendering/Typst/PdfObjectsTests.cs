using System.Text;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Typst;

namespace Compiler.Tests.Yearbooks.Rendering.Typst;

public sealed class PdfObjectsTests
{
    [Theory]
    [InlineData("[1 0 R 2 0 R]", "[101 0 R 102 0 R]")]
    [InlineData("<< /Pg 12 0 R /K [0 1 2 << /Obj 7 0 R>>] >>", "<< /Pg 112 0 R /K [0 1 2 << /Obj 107 0 R>>] >>")]
    [InlineData("[1 0 0.5 -3 0 R0 1 0 0]", "[1 0 0.5 -3 0 R0 1 0 0]")]
    [InlineData("<< /Title (see 5 0 R \\) 6 0 R (7 0 R)) /T <3520> >>", "<< /Title (see 5 0 R \\) 6 0 R (7 0 R)) /T <3520> >>")]
    [InlineData("<< /StructParents 4 /StructParent 0 /Count 4 >>", "<< /StructParents 54 /StructParent 50 /Count 4 >>")]
    [InlineData("<< /ID (U12x0y1) /Headers [(U1x0y0)] /Alt (U) /T (Ux) >>", "<< /ID (P2U12x0y1) /Headers [(P2U1x0y0)] /Alt (U) /T (Ux) >>")]
    [InlineData("<< /Length 5 /F 3 0 R >>\nstream\n3 0 R\nendstream", "<< /Length 5 /F 103 0 R >>\nstream\n3 0 R\nendstream")]
    public void Rewrite_ReferencesKeysAndNames_ChangesThemAndNothingElse(string body, string expected)
    {
        var objects = new PdfObjects(number => number + 100, firstKey: 50, prefix: "P2");

        Assert.Equal(expected, Encoding.Latin1.GetString(objects.Rewrite(Encoding.Latin1.GetBytes(body))));
    }

    [Fact]
    public void Rewrite_StringThatDoesNotEnd_SaysSo() =>
        Assert.Throws<RenderingException>(() => new PdfObjects(number => number, 0, "").Rewrite("<< /Title (see >>"u8));
}
