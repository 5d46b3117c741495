namespace Compiler.Reading.Pictures.Characters;

/// <summary>What the model holds probable in each step along a line: a row for each step, a column for each character.</summary>
internal readonly ref struct Probabilities(ReadOnlySpan<float> values, int characters)
{
    private readonly ReadOnlySpan<float> values = values;

    /// <summary>The number of steps.</summary>
    public int Steps => values.Length / characters;

    public ReadOnlySpan<float> this[int step] => values.Slice(step * characters, characters);
}
