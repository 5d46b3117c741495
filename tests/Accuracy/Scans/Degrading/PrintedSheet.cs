using Compiler.Accuracy.Scans.Images;

namespace Compiler.Accuracy.Scans.Degrading;

/// <summary>A page with what printer and seals have left on it.</summary>
/// <param name="page">The page as it was to be printed.</param>
/// <param name="seals">The seals on it.</param>
/// <param name="optics">How much toner there was.</param>
/// <param name="dice">Chooses where toner and ink are thin.</param>
internal sealed class PrintedSheet(Plane page, IReadOnlyList<SealPrint> seals, Optics optics, Dice dice)
{
    private readonly Unevenness toner = new(dice, 40);
    private readonly Unevenness sealing = new(dice, 60);

    /// <summary>How bright a point of the page is without seals, and how much red ink lies on it.</summary>
    /// <param name="across">Its share of the page's width.</param>
    /// <param name="down">Its share of the page's height.</param>
    /// <param name="width">How many pixels the picture has across; each sees as much of the page as it covers.</param>
    /// <param name="height">How many it has down.</param>
    public (float Bright, float Red) At(float across, float down, int width, int height)
    {
        var (x, y) = ((across * page.Width) - 0.5f, (down * page.Height) - 0.5f);
        var (stepX, stepY) = (page.Width / 4f / width, page.Height / 4f / height);
        var bright = (page.At(x - stepX, y - stepY, 1) + page.At(x + stepX, y - stepY, 1)
            + page.At(x - stepX, y + stepY, 1) + page.At(x + stepX, y + stepY, 1)) / 4;
        if (bright < 1)
            bright = 1 - ((1 - bright) * (1 - optics.Toner) * (1 - (optics.Patchiness * MathF.Max(0, toner.At(across, down)))));
        var red = 0f;
        foreach (var seal in seals)
            red = MathF.Max(red, seal.InkAt(x, y));
        if (red > 0)
            red *= Math.Clamp(0.86f + (0.16f * sealing.At(across, down)) + (0.1f * dice.Bell()), 0, 1);
        return (bright, red);
    }
}
