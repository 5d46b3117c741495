using System.Buffers.Binary;

namespace Compiler.Disclosure.Prints;

/// <summary>
/// A fingerprint of a running text: it says how much two texts have in common, and nothing of what they say. MinHash with one
/// permutation over runs of eight Chinese characters; figures, punctuation and the phrases that all reports share do not count, so that
/// last year's text with this year's figures is the same text.
/// </summary>
public sealed class TextPrint : IEquatable<TextPrint>
{
    /// <summary>A text with fewer runs has no print: too little to call it a copy.</summary>
    public const int MinRuns = 120;

    /// <summary>The number of samples; the error of a share is about five per cent.</summary>
    public const int Samples = 128;

    private const int RunLength = 8;
    private const int MaxCharacters = 20_000;
    private const int SampleBits = 7;

    // 0 for a sample that no run has fallen into.
    private readonly ushort[] samples;

    private TextPrint(ushort[] samples, int runs) => (this.samples, Runs) = (samples, runs);

    /// <summary>The number of runs in the text.</summary>
    public int Runs { get; }

    /// <summary>The samples, for searching: texts that are alike have many of them in common. 0 is none.</summary>
    public ReadOnlySpan<ushort> Sampled => samples;

    /// <summary>Returns the print of a text; null if it is too short.</summary>
    public static TextPrint? FromText(string text)
    {
        var samples = new ushort[Samples];
        var runs = 0;
        foreach (var hash in Hashes(text.Length > MaxCharacters ? text[..MaxCharacters] : text))
        {
            if (CommonPhrases.Contains(hash))
                continue;
            runs++;
            var sample = (int)(hash >> (64 - SampleBits));
            var value = (ushort)(1 + (hash & 0xFFFF_FFFF) % ushort.MaxValue);
            if (samples[sample] == 0 || value < samples[sample])
                samples[sample] = value;
        }

        return runs < MinRuns ? null : new TextPrint(samples, runs);
    }

    /// <summary>Reads what <see cref="ToString"/> has written; null if the text is something else.</summary>
    public static TextPrint? TryParse(string text)
    {
        var bytes = new byte[sizeof(int) + (Samples * sizeof(ushort))];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || length != bytes.Length)
            return null;
        var samples = new ushort[Samples];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(sizeof(int) + (i * sizeof(ushort))));
        return BinaryPrimitives.ReadInt32LittleEndian(bytes) is var runs and >= MinRuns ? new TextPrint(samples, runs) : null;
    }

    /// <summary>Estimates the share of this text that stands in the other one, too: 0 to 1.</summary>
    public double ShareIn(TextPrint other)
    {
        var (same, either) = (0, 0);
        for (var i = 0; i < samples.Length; i++)
        {
            either += samples[i] != 0 || other.samples[i] != 0 ? 1 : 0;
            same += samples[i] != 0 && samples[i] == other.samples[i] ? 1 : 0;
        }

        // same ÷ either estimates the runs of both texts ÷ the runs of either.
        var likeness = (double)same / either;
        return Math.Min(1, likeness / (1 + likeness) * (Runs + other.Runs) / Runs);
    }

    /// <summary>The print as text, 348 characters.</summary>
    public override string ToString()
    {
        var bytes = new byte[sizeof(int) + (Samples * sizeof(ushort))];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Runs);
        for (var i = 0; i < samples.Length; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(sizeof(int) + (i * sizeof(ushort))), samples[i]);
        return Convert.ToBase64String(bytes);
    }

    /// <inheritdoc/>
    public bool Equals(TextPrint? other) => other is not null && Runs == other.Runs && Sampled.SequenceEqual(other.Sampled);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextPrint);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Runs, samples[0], samples[^1]);

    /// <summary>Returns the hash of each run of Chinese characters, over whatever stands between them.</summary>
    internal static IEnumerable<ulong> Hashes(string text)
    {
        // The last eight characters, 16 bits each, in two words.
        var (high, low, length) = (0UL, 0UL, 0);
        foreach (var character in text)
        {
            if (character is < '\u3400' or > '\u9FFF')
                continue;
            high = (high << 16) | (low >> 48);
            low = (low << 16) | character;
            if (++length >= RunLength)
                yield return Mix(low ^ Mix(high + 0x9E37_79B9_7F4A_7C15));
        }
    }

    // The finisher of SplitMix64: every bit of the hash depends on every bit of the run.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }
}
