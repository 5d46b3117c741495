namespace Compiler.Reading.Ofd;

/// <summary>
/// The distances from each character to the next (DeltaX, DeltaY), where “g 3 5” stands for 5 5 5. Repetitions are not written out, so
/// that a short value cannot fill the memory.
/// </summary>
internal sealed class OfdDeltas
{
    private readonly OfdWords words;
    private double repeats;
    private double distance;

    public OfdDeltas(string? array)
    {
        words = new OfdWords(array);
        IsEmpty = !TryRead();
    }

    /// <summary>Whether no distances are stated; then each is 0.</summary>
    public bool IsEmpty { get; }

    /// <summary>The next distance; the last one again if there are fewer than characters.</summary>
    public double Next()
    {
        while (repeats < 1 && TryRead())
        {
        }

        repeats--;
        return distance;
    }

    private bool TryRead()
    {
        var word = words.Next();
        if (word.IsEmpty)
            return false;
        (repeats, distance) = word is "g" or "G" ? (words.NextNumber(), words.NextNumber()) : (1, OfdValues.Number(word));
        return true;
    }
}
