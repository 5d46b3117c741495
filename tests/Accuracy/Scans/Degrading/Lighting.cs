namespace Compiler.Accuracy.Scans.Degrading;

/// <summary>The light on a page: a shadow from one side, and paper that is not everywhere of one shade.</summary>
internal sealed class Lighting
{
    private const float Shades = 0.008f;

    private readonly float shadow;
    private readonly float sin;
    private readonly float cos;
    private readonly float edge;
    private readonly float width;
    private readonly Unevenness paper;

    /// <summary>Chooses a light.</summary>
    /// <param name="shadow">How much of it the darkest side lacks.</param>
    /// <param name="dice">Chooses the side.</param>
    public Lighting(float shadow, Dice dice)
    {
        this.shadow = shadow;
        (sin, cos) = MathF.SinCos(dice.Between(0, 2 * MathF.PI));
        (edge, width, paper) = (dice.Between(0.25f, 0.75f), dice.Between(0.15f, 0.6f), new Unevenness(dice, 8));
    }

    /// <summary>How much light falls on a point of the picture.</summary>
    public float At(float x, float y)
    {
        var along = Math.Clamp((((x - 0.5f) * cos) + ((y - 0.5f) * sin) + 0.5f - edge) / width + 0.5f, 0, 1);
        return (1 - (shadow * along * along * (3 - (2 * along)))) * (1 + (Shades * paper.At(x, y)));
    }
}
