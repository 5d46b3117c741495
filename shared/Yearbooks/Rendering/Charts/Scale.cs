namespace Compiler.Yearbooks.Rendering.Charts;

/// <summary>A scale from 0 with marks at round numbers.</summary>
/// <param name="Step">The distance between marks.</param>
/// <param name="Marks">The number of marks above 0.</param>
internal readonly record struct Scale(double Step, int Marks)
{
    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];

    /// <summary>The value at the last mark.</summary>
    public double Top => Step * Marks;

    /// <summary>Creates a scale with about four marks that includes this value.</summary>
    public static Scale Over(double largest)
    {
        if (largest <= 0)
            return new Scale(1, 1);
        var power = Math.Pow(10, Math.Floor(Math.Log10(largest / 4)));
        var step = Steps.First(factor => factor * power * 4 >= largest || factor == Steps[^1]) * power;
        return new Scale(step, Math.Max(1, (int)Math.Ceiling(largest / step)));
    }
}
