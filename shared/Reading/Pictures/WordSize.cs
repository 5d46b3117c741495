namespace Compiler.Reading.Pictures;

/// <summary>The size of a line's font: Chinese characters are as far apart as they are large.</summary>
internal static class WordSize
{
    private const int MinCharacters = 4;

    // The ink of a line of Chinese is a little lower than its font.
    private const double InkShare = 0.92;

    /// <summary>The size, in pixels of the page.</summary>
    /// <param name="middles">Where the characters are.</param>
    /// <param name="step">Pixels of the page for each unit of them.</param>
    /// <param name="height">The height of the ink.</param>
    public static double Find(List<double> middles, double step, double height)
    {
        var size = height / InkShare;
        if (middles.Count < MinCharacters)
            return size;
        var steps = middles.Zip(middles.Skip(1), (left, right) => (right - left) * step).Order().ToList();
        var usual = steps[steps.Count / 2];
        return usual > 0.8 * size && usual < 1.2 * size ? usual : size;
    }
}
