using Compiler.Accuracy.Scans.Images;

namespace Compiler.Accuracy.Scans.Degrading;

/// <summary>What changes slowly over a page: toner, light, the shade of the paper.</summary>
/// <param name="dice">Chooses it.</param>
/// <param name="cells">How many times it changes across a page.</param>
internal sealed class Unevenness(Dice dice, int cells)
{
    private readonly Plane knots = Knots(dice, cells + 3);

    /// <summary>About −2 to 2 at this share of the page's width and height.</summary>
    public float At(float across, float down) =>
        knots.At(Math.Clamp(across, 0, 1) * cells + 0.5f, Math.Clamp(down, 0, 1) * cells + 0.5f, 0);

    private static Plane Knots(Dice dice, int side)
    {
        var plane = new Plane(side, side);
        for (var i = 0; i < plane.Values.Length; i++)
            plane.Values[i] = dice.Bell();
        return plane;
    }
}
