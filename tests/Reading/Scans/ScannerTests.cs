using Compiler.Accuracy.Scans.Degrading;
using Compiler.Accuracy.Scans.Images;

namespace Compiler.Tests.Reading.Scans;

/// <summary>Scans made by eng/accuracy are what they are called.</summary>
public sealed class ScannerTests
{
    private const int Dpi = 50;
    private const int PrintDpi = 75;
    private const float Dark = 0.2f;

    // Of an A4 page, in hundredths of its width and height: far enough apart that a page askew does not mix them.
    private static readonly (int X, int Y)[] Blocks = [(20, 20), (70, 20), (45, 50), (20, 80)];
    private static readonly (int X, int Y)[] Blank = [(45, 20), (20, 50), (70, 50), (70, 80)];

    public static TheoryData<ScanKind> Kinds => [.. Enum.GetValues<ScanKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Scan_EveryKind_HasItsSizeAndInkWhereThePageHasIt(ScanKind kind)
    {
        var picture = Scan(kind, seed: 3);
        var isFlat = kind == ScanKind.Fax;

        Assert.Equal((Dpi, isFlat ? Dpi / 2 : Dpi), (picture.DpiX, picture.DpiY));
        Assert.Equal(isFlat ? (292, 413) : (413, 584), (Math.Min(picture.Width, picture.Height), Math.Max(picture.Width, picture.Height)));
        var turns = kind == ScanKind.Turned ? Enumerable.Range(0, 4) : [0];
        Assert.Contains(turns, turn =>
        {
            var upright = picture.Turned(turn);
            return Blocks.Min(block => Darkness(upright, block)) - Blank.Max(block => Darkness(upright, block)) > Dark;
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Scan_SameSeed_IsTheSamePicture(ScanKind kind)
    {
        Assert.Equal(Scan(kind, seed: 5).Pixels, Scan(kind, seed: 5).Pixels);
        if (kind != ScanKind.Clean)
            Assert.NotEqual(Scan(kind, seed: 5).Pixels, Scan(kind, seed: 6).Pixels);
    }

    [Theory]
    [InlineData(ScanKind.Copy)]
    [InlineData(ScanKind.Fax)]
    public void Scan_BlackAndWhite_HasNothingBetween(ScanKind kind) =>
        Assert.All(Scan(kind, seed: 1).Pixels, pixel => Assert.True(pixel is 0 or 255));

    [Fact]
    public void Scan_WithSealInColour_IsRedWhereTheSealIsAndTheFigureStaysDark()
    {
        var page = Page();
        var seal = new Plane(80, 80);
        var seed = Enumerable.Range(0, 20).First(seed => new Scanner(new ScanCondition(ScanKind.Stamp, Dpi), seed).Optics.IsColour);
        var down = page.Height * 0.2f;
        SealPrint[] seals = [.. new[] { 0.45f, 0.2f }.Select(across => new SealPrint(seal, across * page.Width, down, 0, 0.9f))];
        var picture = new Scanner(new ScanCondition(ScanKind.Stamp, Dpi), seed).Scan(page, 0, [.. seals]);

        var (red, green, _) = Colour(picture, Blank[0]);
        Assert.InRange(red - green, 60, 255);
        Assert.InRange(Colour(picture, Blocks[0]).Red, 0, 110);
    }

    private static Picture Scan(ScanKind kind, int seed) => new Scanner(new ScanCondition(kind, Dpi), seed).Scan(Page(), 0, []);

    private static Plane Page()
    {
        var page = new Plane(827 * PrintDpi / 100, 1169 * PrintDpi / 100);
        Array.Fill(page.Values, 1);
        foreach (var (across, down) in Blocks)
        {
            for (var y = (down - 5) * page.Height / 100; y < (down + 5) * page.Height / 100; y++)
                Array.Fill(page.Values, 0, (y * page.Width) + ((across - 5) * page.Width / 100), page.Width / 10);
        }

        return page;
    }

    private static double Darkness(Picture picture, (int X, int Y) block)
    {
        var (red, green, blue) = Colour(picture, block);
        return 1 - ((red + green + blue) / 3.0 / 255);
    }

    private static (int Red, int Green, int Blue) Colour(Picture picture, (int X, int Y) block)
    {
        var (x, y) = (block.X * picture.Width / 100, block.Y * picture.Height / 100);
        int Mean(int channel) => (int)Enumerable.Range(-4, 9)
            .SelectMany(dy => Enumerable.Range(-4, 9).Select(dx =>
                (int)picture.Pixels[((((y + dy) * picture.Width) + x + dx) * picture.Channels) + Math.Min(channel, picture.Channels - 1)]))
            .Average();
        return (Mean(0), Mean(1), Mean(2));
    }
}
