using System.Collections.Immutable;
using System.Numerics.Tensors;

namespace Compiler.Reading.Pictures.Characters;

/// <summary>The most probable text of a line.</summary>
internal sealed record LineText(ImmutableArray<LineCharacter> Characters)
{
    public string Text => string.Concat(Characters.Select(character => character.Text));

    /// <summary>The mean probability of its characters; 0 if there are none.</summary>
    public double Confidence => Characters.IsEmpty ? 0 : Characters.Average(character => character.Probability);

    /// <summary>The probability of its least probable character.</summary>
    public double LeastProbability => Characters.IsEmpty ? 0 : Characters.Min(character => character.Probability);

    /// <summary>Decodes it: the best character of each step; repeats in a row are one character, and so is what none parts.</summary>
    public static LineText Decode(Probabilities steps, CharacterKeys keys)
    {
        var characters = ImmutableArray.CreateBuilder<LineCharacter>();
        var (last, count) = (CharacterKeys.None, 0);
        for (var step = 0; step < steps.Steps; step++)
        {
            var row = steps[step];
            var best = TensorPrimitives.IndexOfMax(row);
            if (best != CharacterKeys.None && best == last)
            {
                var before = characters[^1];
                count++;
                characters[^1] = before with
                {
                    Probability = Math.Max(before.Probability, row[best]),
                    Middle = before.Middle + (((step + 0.5) * LineCrop.Stride) - before.Middle) / count,
                };
            }
            else if (best != CharacterKeys.None)
            {
                characters.Add(new LineCharacter(keys[best], row[best], (step + 0.5) * LineCrop.Stride));
                count = 1;
            }

            last = best;
        }

        return new LineText(characters.ToImmutable());
    }
}
