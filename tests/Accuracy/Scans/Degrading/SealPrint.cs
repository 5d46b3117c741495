using Compiler.Accuracy.Scans.Images;

namespace Compiler.Accuracy.Scans.Degrading;

/// <summary>A seal on a page.</summary>
/// <param name="Seal">How it looks; black where it leaves ink.</param>
/// <param name="CenterX">Its centre, in pixels of the printed page.</param>
/// <param name="CenterY">Its centre.</param>
/// <param name="Degrees">How far it is turned.</param>
/// <param name="Strength">How much ink it leaves, up to 1.</param>
internal sealed record SealPrint(Plane Seal, float CenterX, float CenterY, float Degrees, float Strength)
{
    private readonly float sin = MathF.Sin(Degrees * MathF.PI / 180);
    private readonly float cos = MathF.Cos(Degrees * MathF.PI / 180);

    /// <summary>How much ink lies at this point of the page.</summary>
    public float InkAt(float x, float y)
    {
        var (dx, dy) = (x - CenterX, y - CenterY);
        var reach = Seal.Width / 2;
        if (MathF.Abs(dx) > reach || MathF.Abs(dy) > reach)
            return 0;
        return Strength * (1 - Seal.At((cos * dx) + (sin * dy) + reach, (cos * dy) - (sin * dx) + reach, 1));
    }
}
