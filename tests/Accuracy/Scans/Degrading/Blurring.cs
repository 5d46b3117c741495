using Compiler.Accuracy.Scans.Images;

namespace Compiler.Accuracy.Scans.Degrading;

/// <summary>Blurs a plane by a bell curve.</summary>
internal static class Blurring
{
    /// <summary>Blurs in place.</summary>
    public static void Apply(Plane plane, float deviation)
    {
        if (deviation <= 0)
            return;
        var reach = (int)MathF.Ceiling(deviation * 2.5f);
        var weights = Enumerable.Range(0, reach + 1).Select(i => MathF.Exp(-i * i / (2 * deviation * deviation))).ToArray();
        var sum = (2 * weights.Sum()) - weights[0];
        weights = [.. weights.Select(weight => weight / sum)];
        var line = new float[Math.Max(plane.Width, plane.Height)];
        for (var y = 0; y < plane.Height; y++)
            Blur(plane.Values, y * plane.Width, 1, plane.Width, weights, line);
        BlurDown(plane, weights);
    }

    private static void Blur(float[] values, int start, int step, int count, float[] weights, float[] line)
    {
        for (var i = 0; i < count; i++)
            line[i] = values[start + (i * step)];
        for (var i = 0; i < count; i++)
        {
            var sum = line[i] * weights[0];
            for (var k = 1; k < weights.Length; k++)
                sum += weights[k] * (line[Math.Max(0, i - k)] + line[Math.Min(count - 1, i + k)]);
            values[start + (i * step)] = sum;
        }
    }

    // Row by row, since columns lie far apart in memory.
    private static void BlurDown(Plane plane, float[] weights)
    {
        var source = plane.Values.ToArray();
        for (var y = 0; y < plane.Height; y++)
        {
            for (var x = 0; x < plane.Width; x++)
                plane.Values[(y * plane.Width) + x] = source[(y * plane.Width) + x] * weights[0];
            for (var k = 1; k < weights.Length; k++)
            {
                var (above, below) = (Math.Max(0, y - k) * plane.Width, Math.Min(plane.Height - 1, y + k) * plane.Width);
                for (var x = 0; x < plane.Width; x++)
                    plane.Values[(y * plane.Width) + x] += weights[k] * (source[above + x] + source[below + x]);
            }
        }
    }
}
