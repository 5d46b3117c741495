using Compiler.Accuracy.Scans.Images;

namespace Compiler.Accuracy.Scans.Degrading;

/// <summary>Where an office puts its seal: over the signature, over figures, half on each page's edge.</summary>
internal static class Sealing
{
    private const float Dark = 0.5f;
    private const float Foot = 0.91f;

    /// <summary>The seals of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="seal">How the seal looks.</param>
    /// <param name="kind">How the page becomes a picture.</param>
    /// <param name="isLast">Whether it bears the signature.</param>
    /// <param name="seed">Chooses.</param>
    /// <param name="number">Which page it is.</param>
    public static IReadOnlyList<SealPrint> Place(Plane page, Plane seal, ScanKind kind, bool isLast, int seed, int number)
    {
        var (ofReport, dice) = (new Dice(unchecked((seed * 31) + 7)), new Dice(unchecked((seed * 4099) + number)));
        var (signed, seamed, heightOfSeam) = (ofReport.Happens(0.5f), ofReport.Happens(0.3f), ofReport.Between(0.3f, 0.7f));
        var seals = new List<SealPrint>();
        SealPrint Create(float x, float y) => new(seal, x, y, dice.Between(-12, 12), dice.Between(0.65f, 0.95f));

        if (isLast && (kind == ScanKind.Stamp || (signed && kind is not ScanKind.Clean)))
        {
            var (x, y) = Signature(page);
            seals.Add(Create(x + dice.Between(-40, 40), y - dice.Between(-20, 40)));
        }

        if (kind == ScanKind.Stamp && dice.Happens(0.7f))
        {
            var (x, y) = Enumerable.Range(0, 4)
                .Select(_ => (X: dice.Between(0.25f, 0.8f) * page.Width, Y: dice.Between(0.15f, 0.85f) * page.Height))
                .MaxBy(spot => Ink(page, (int)spot.X, (int)spot.Y, seal.Width / 3));
            seals.Add(Create(x, y));
        }

        if (kind == ScanKind.Stamp && seamed)
            seals.Add(Create(page.Width - 1, heightOfSeam * page.Height));
        return seals;
    }

    // The middle of the lowest text above the number of the page.
    private static (float X, float Y) Signature(Plane page)
    {
        var y = (int)(page.Height * Foot);
        while (y > 0 && !page.Values.AsSpan(y * page.Width, page.Width).ContainsAnyInRange(0, Dark))
            y--;
        int[] inked =
        [
            .. Enumerable.Range(0, page.Width).Where(x =>
                Enumerable.Range(Math.Max(0, y - 40), Math.Min(y, 40) + 1).Any(row => page[x, row] < Dark)),
        ];
        return (inked.Length > 0 ? (float)inked.Average() : page.Width * 0.7f, Math.Max(0, y - (page.Height / 60)));
    }

    private static int Ink(Plane page, int centerX, int centerY, int reach)
    {
        var count = 0;
        for (var y = Math.Max(0, centerY - reach); y < Math.Min(page.Height, centerY + reach); y += 3)
        {
            for (var x = Math.Max(0, centerX - reach); x < Math.Min(page.Width, centerX + reach); x += 3)
                count += page[x, y] < Dark ? 1 : 0;
        }

        return count;
    }
}
