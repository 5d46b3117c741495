namespace Compiler.Accuracy.Scans.Degrading;

/// <summary>Fast random numbers that are the same on every machine.</summary>
internal sealed class Dice
{
    private const int Tabled = 1 << 14;
    private static readonly float[] Bells = CreateBells();
    private ulong state;

    public Dice(int seed)
    {
        state = (ulong)(uint)seed * 0x9E3779B97F4A7C15 + 0x2545F4914F6CDD1D;
        for (var i = 0; i < 8; i++)
            Next();
    }

    /// <summary>From 0 to below 1.</summary>
    public float Share() => (Next() >> 40) / (float)(1 << 24);

    /// <summary>Between these.</summary>
    public float Between(float least, float most) => least + ((most - least) * Share());

    /// <summary>From 0 to below the end.</summary>
    public int Below(int end) => (int)(Share() * end);

    /// <summary>Whether something happens that happens so often.</summary>
    public bool Happens(float often) => Share() < often;

    /// <summary>From a normal distribution around 0 whose deviation is 1.</summary>
    public float Bell() => Bells[Next() >> 50];

    // xorshift64*
    private ulong Next()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return state * 0x2545F4914F6CDD1D;
    }

    private static float[] CreateBells()
    {
        var random = new Random(1);
        var bells = new float[Tabled];
        for (var i = 0; i < Tabled; i++)
            bells[i] = (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        return bells;
    }
}
