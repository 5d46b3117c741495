using Compiler.Accuracy.Scans.Images;

namespace Compiler.Accuracy.Scans.Degrading;

/// <summary>Makes pictures of printed pages. The same page, condition and seed give the same picture.</summary>
/// <param name="condition">What happens to the page.</param>
/// <param name="seed">Chooses everything that chance chooses.</param>
internal sealed class Scanner(ScanCondition condition, int seed)
{
    private const float InchesWide = 8.27f;
    private const float InchesHigh = 11.69f;

    // What a red seal leaves of red, green and blue.
    private static readonly float[] Red = [0.08f, 0.78f, 0.72f];
    private static readonly float[] Desk = [0.36f, 0.28f, 0.21f];
    private static readonly float[] Luminance = [0.3f, 0.59f, 0.11f];

    /// <summary>What the machine does to every page.</summary>
    public Optics Optics { get; } = Optics.Create(condition, new Dice(seed));

    /// <summary>The picture of a page.</summary>
    /// <param name="page">The page as printed.</param>
    /// <param name="number">Which page it is.</param>
    /// <param name="seals">The seals on it.</param>
    public Picture Scan(Plane page, int number, IReadOnlyList<SealPrint> seals)
    {
        var dice = new Dice(unchecked((seed * 1009) + number + 1));
        var (dpiX, dpiY) = (condition.Dpi, condition.Kind == ScanKind.Fax ? condition.Dpi / 2 : condition.Dpi);
        var isAcross = page.Width > page.Height;
        var (width, height) = isAcross
            ? ((int)(InchesHigh * dpiX), (int)(InchesWide * dpiY))
            : ((int)(InchesWide * dpiX), (int)(InchesHigh * dpiY));
        var channels = Expose(page, width, height, dice, seals);
        foreach (var channel in channels)
            Blurring.Apply(channel, Optics.Blur);
        var picture = Develop(channels, dpiX, dpiY, dice);
        return condition.Kind == ScanKind.Turned ? picture.Turned(1 + dice.Below(3)) : picture;
    }

    private Plane[] Expose(Plane page, int width, int height, Dice dice, IReadOnlyList<SealPrint> seals)
    {
        var warp = Warp(dice, (double)width / height);
        var (toner, paper, sealing) = (new Unevenness(dice, 40), new Unevenness(dice, 8), new Unevenness(dice, 60));
        var colours = Optics.IsColour ? Red.Length : 1;
        Plane[] channels = [.. Enumerable.Range(0, colours).Select(_ => new Plane(width, height))];
        float[] white = [Optics.Paper.Red, Optics.Paper.Green, Optics.Paper.Blue];
        var light = Light(dice);
        var (stepX, stepY) = (page.Width / (float)width / 4, page.Height / (float)height / 4);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (across, down) = warp.Source((x + 0.5) / width, (y + 0.5) / height);
                var (px, py) = ((across * page.Width) - 0.5f, (down * page.Height) - 0.5f);
                var isOnPage = across is > 0 and < 1 && down is > 0 and < 1;
                var bright = 1f;
                var red = 0f;
                if (isOnPage)
                {
                    bright = (page.At(px - stepX, py - stepY, 1) + page.At(px + stepX, py - stepY, 1)
                        + page.At(px - stepX, py + stepY, 1) + page.At(px + stepX, py + stepY, 1)) / 4;
                    foreach (var seal in seals)
                        red = MathF.Max(red, seal.InkAt(px, py));
                }

                if (bright < 1)
                    bright = 1 - ((1 - bright) * (1 - Optics.Toner) * (1 - (Optics.Patchiness * MathF.Max(0, toner.At(across, down)))));
                if (red > 0)
                    red *= Math.Clamp(0.86f + (0.16f * sealing.At(across, down)) + (0.1f * dice.Bell()), 0, 1);
                var lit = light(x / (float)width, y / (float)height) * (1 + (0.008f * paper.At(across, down)));
                for (var colour = 0; colour < colours; colour++)
                {
                    var seen = !isOnPage && Optics.IsCamera ? Desk[colour]
                        : colours == 1 ? bright * Grey(white) * (1 - (red * Grey(Red)))
                        : bright * white[colour] * (1 - (red * Red[colour]));
                    channels[colour].Values[(y * width) + x] = seen * lit;
                }
            }
        }

        return channels;
    }

    private Warp Warp(Dice dice, double ratio)
    {
        if (!Optics.IsCamera)
        {
            var moves = Optics.Skew > 0;
            return Degrading.Warp.Skew(
                dice.Between(-Optics.Skew, Optics.Skew), ratio, moves ? dice.Between(-0.008f, 0.008f) : 0, moves ? dice.Between(-0.008f, 0.008f) : 0);
        }

        double Off() => dice.Between(0.004f, 0.04f);
        return Degrading.Warp.Perspective(
            [(Off(), Off()), (1 - Off(), Off()), (1 - Off(), 1 - Off()), (Off(), 1 - Off())],
            dice.Between(-0.004f, 0.004f),
            dice.Between(0, 3));
    }

    private Func<float, float, float> Light(Dice dice)
    {
        if (Optics.Shadow == 0)
            return (_, _) => 1;
        var (sin, cos) = MathF.SinCos(dice.Between(0, 2 * MathF.PI));
        var (edge, width, uneven) = (dice.Between(0.25f, 0.75f), dice.Between(0.15f, 0.6f), new Unevenness(dice, 4));
        return (x, y) =>
        {
            var along = Math.Clamp(((((x - 0.5f) * cos) + ((y - 0.5f) * sin) + 0.5f) - edge) / width + 0.5f, 0, 1);
            return 1 - (Optics.Shadow * along * along * (3 - (2 * along))) + (0.02f * uneven.At(x, y));
        };
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
