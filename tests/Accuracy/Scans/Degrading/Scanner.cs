using Compiler.Accuracy.Scans.Images;

namespace Compiler.Accuracy.Scans.Degrading;

/// <summary>Makes pictures of printed pages of A4. The same page, condition and seed give the same picture.</summary>
internal sealed class Scanner
{
    private const float InchesWide = 8.27f;
    private const float InchesHigh = 11.69f;

    // What a red seal leaves of red, green and blue.
    private static readonly float[] Red = [0.08f, 0.78f, 0.72f];
    private static readonly float[] Desk = [0.36f, 0.28f, 0.21f];
    private static readonly float[] Luminance = [0.3f, 0.59f, 0.11f];

    private readonly ScanCondition condition;
    private readonly int seed;
    private readonly float[] paper;

    /// <summary>Sets a machine up.</summary>
    /// <param name="condition">What happens to the pages.</param>
    /// <param name="seed">Chooses everything that chance chooses.</param>
    public Scanner(ScanCondition condition, int seed)
    {
        this.condition = condition;
        this.seed = seed;
        Optics = Optics.Create(condition, new Dice(seed));
        paper = [Optics.Paper.Red, Optics.Paper.Green, Optics.Paper.Blue];
    }

    /// <summary>What the machine does to every page.</summary>
    public Optics Optics { get; }

    /// <summary>The picture of a page.</summary>
    /// <param name="page">The page as printed.</param>
    /// <param name="number">Which page it is.</param>
    /// <param name="seals">The seals on it.</param>
    public Picture Scan(Plane page, int number, IReadOnlyList<SealPrint> seals)
    {
        var dice = new Dice(unchecked((seed * 1009) + number + 1));
        var (dpiX, dpiY) = (condition.Dpi, condition.Kind == ScanKind.Fax ? condition.Dpi / 2 : condition.Dpi);
        var channels = Expose(page, (int)(InchesWide * dpiX), (int)(InchesHigh * dpiY), dice, seals);
        foreach (var channel in channels)
            Blurring.Apply(channel, Optics.Blur);
        var picture = Develop(channels, dpiX, dpiY, dice);
        return condition.Kind == ScanKind.Turned ? picture.Turned(1 + dice.Below(3)) : picture;
    }

    private Plane[] Expose(Plane page, int width, int height, Dice dice, IReadOnlyList<SealPrint> seals)
    {
        var warp = Warp(dice, (double)width / height);
        var (sheet, light) = (new PrintedSheet(page, seals, Optics, dice), new Lighting(Optics.Shadow, dice));
        Plane[] channels = [.. Enumerable.Range(0, Optics.IsColour ? Red.Length : 1).Select(_ => new Plane(width, height))];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (across, down) = warp.Source((x + 0.5) / width, (y + 0.5) / height);
                var isOnPage = across is > 0 and < 1 && down is > 0 and < 1;
                var (bright, red) = isOnPage ? sheet.At(across, down, width, height) : (1, 0);
                var lit = light.At(x / (float)width, y / (float)height);
                for (var colour = 0; colour < channels.Length; colour++)
                    channels[colour][x, y] = lit * (isOnPage || !Optics.IsCamera ? Seen(bright, red, colour) : Desk[colour]);
            }
        }

        return channels;
    }

    private float Seen(float bright, float red, int colour) => Optics.IsColour
        ? bright * paper[colour] * (1 - (red * Red[colour]))
        : bright * Grey(paper) * (1 - (red * Grey(Red)));

    private Warp Warp(Dice dice, double ratio)
    {
        if (!Optics.IsCamera)
        {
            var moves = Optics.Skew > 0;
            return Degrading.Warp.Skew(
                dice.Between(-Optics.Skew, Optics.Skew), ratio, moves ? dice.Between(-0.008f, 0.008f) : 0,
                moves ? dice.Between(-0.008f, 0.008f) : 0);
        }

        double Off() => dice.Between(0.004f, 0.04f);
        return Degrading.Warp.Perspective(
            [(Off(), Off()), (1 - Off(), Off()), (1 - Off(), 1 - Off()), (Off(), 1 - Off())],
            dice.Between(-0.004f, 0.004f),
            dice.Between(0, 3));
    }

    private Picture Develop(Plane[] channels, int dpiX, int dpiY, Dice dice)
    {
        var (width, height) = (channels[0].Width, channels[0].Height);
        var pixels = new byte[width * height * channels.Length];
        for (var i = 0; i < width * height; i++)
        {
            var grain = Optics.Noise * dice.Bell();
            for (var colour = 0; colour < channels.Length; colour++)
            {
                var ownGrain = channels.Length > 1 ? 0.5f * Optics.Noise * dice.Bell() : 0;
                var value = (channels[colour].Values[i] + grain + ownGrain) / Optics.White;
                if (Optics.Threshold is { } threshold)
                    value = (value > threshold) ^ (Optics.Speckles > 0 && dice.Happens(Optics.Speckles)) ? 1 : 0;
                pixels[(i * channels.Length) + colour] = (byte)Math.Clamp((value * 255) + 0.5f, 0, 255);
            }
        }

        return new Picture(width, height, channels.Length, pixels, dpiX, dpiY) { IsBilevel = Optics.Threshold is not null };
    }

    private static float Grey(float[] colour) => (colour[0] * Luminance[0]) + (colour[1] * Luminance[1]) + (colour[2] * Luminance[2]);
}
