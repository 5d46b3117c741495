namespace Compiler.Accuracy.Scans.Degrading;

/// <summary>What a machine does to every page of a report.</summary>
internal sealed record Optics
{
    /// <summary>Whether the pages keep their colours.</summary>
    public bool IsColour { get; init; } = true;

    /// <summary>Deviation of the blur in pixels.</summary>
    public float Blur { get; init; }

    /// <summary>Deviation of the noise; 1 is the distance from black to white.</summary>
    public float Noise { get; init; }

    /// <summary>What the paper reflects of each colour.</summary>
    public (float Red, float Green, float Blue) Paper { get; init; } = (1, 1, 1);

    /// <summary>What the toner reflects.</summary>
    public float Toner { get; init; }

    /// <summary>How much of the toner is missing here and there.</summary>
    public float Patchiness { get; init; }

    /// <summary>How far a page lies askew at most, in degrees.</summary>
    public float Skew { get; init; }

    /// <summary>What becomes white, and all that is brighter.</summary>
    public float White { get; init; } = 1;

    /// <summary>How much light the darkest side lacks.</summary>
    public float Shadow { get; init; }

    /// <summary>Whether it is a camera.</summary>
    public bool IsCamera { get; init; }

    /// <summary>What becomes black where there is nothing between black and white; null where there is.</summary>
    public float? Threshold { get; init; }

    /// <summary>How often a pixel of a fax is lost on its way.</summary>
    public float Speckles { get; init; }

    /// <summary>The quality of its JPEG, from 1 to 100.</summary>
    public int Quality { get; init; } = 95;

    public static Optics Create(ScanCondition condition, Dice dice)
    {
        var scanner = Scanner(condition.Dpi / 200f, dice);
        return condition.Kind switch
        {
            ScanKind.Clean => new Optics { IsColour = false },
            ScanKind.Office or ScanKind.Turned => scanner,
            ScanKind.Stamp => scanner with { IsColour = dice.Happens(0.75f) },
            ScanKind.Photo => Camera(condition.Dpi / 200f, dice),
            ScanKind.Copy => scanner with { IsColour = false, Threshold = dice.Between(0.6f, 0.78f), Noise = dice.Between(0.02f, 0.05f) },
            ScanKind.Fax => scanner with
            {
                IsColour = false,
                Blur = 0.5f,
                Threshold = dice.Between(0.62f, 0.8f),
                Speckles = dice.Between(0.0002f, 0.0015f),
            },
            _ => scanner with { IsColour = false, Toner = dice.Between(0.42f, 0.6f), Patchiness = 0.2f, White = dice.Between(0.97f, 1) },
        };
    }

    private static Optics Scanner(float scale, Dice dice)
    {
        var yellow = dice.Between(0, 0.05f);
        var paper = dice.Between(0.93f, 0.99f);
        return new Optics
        {
            IsColour = dice.Happens(0.4f),
            Blur = dice.Between(0.35f, 0.75f) * MathF.Max(1, scale * 0.9f),
            Noise = dice.Between(0.008f, 0.03f),
            Paper = (paper, paper - (yellow * 0.3f), paper - yellow),
            Toner = dice.Between(0.05f, 0.25f),
            Patchiness = dice.Between(0.02f, 0.12f),
            Skew = 1.5f,
            White = dice.Between(0.9f, 1),
            Quality = 50 + dice.Below(38),
        };
    }

    private static Optics Camera(float scale, Dice dice) => new()
    {
        Blur = dice.Between(0.6f, 1.1f) * scale,
        Noise = dice.Between(0.015f, 0.035f),
        Paper = (dice.Between(0.9f, 0.98f), dice.Between(0.88f, 0.95f), dice.Between(0.78f, 0.93f)),
        Toner = dice.Between(0.08f, 0.25f),
        Patchiness = dice.Between(0.02f, 0.1f),
        Shadow = dice.Between(0.2f, 0.5f),
        IsCamera = true,
        Quality = 65 + dice.Below(25),
    };
}
