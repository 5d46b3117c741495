using System.Collections.Immutable;
using Compiler.Reading.Pictures.Characters;

namespace Compiler.Reading.Pictures;

/// <summary>
/// Finds figures that stand apart outside ruled tables: such a line may be a row of a table whose lines were lost, and its
/// figures were read once only, so that they are not known. Figures inside a sentence stay.
/// </summary>
internal static class LooseFigures
{
    // Relative to the size of the characters, and to their usual distance in a line that is printed wide.
    private const double Apart = 1.2;
    private const double WiderThanUsual = 1.6;

    /// <summary>The runs of a line's characters between gaps, those that are figures only.</summary>
    /// <param name="text">The line.</param>
    /// <param name="size">The size of its characters, in the units of their middles.</param>
    public static ImmutableArray<Range> Find(LineText text, double size)
    {
        var found = ImmutableArray.CreateBuilder<Range>();
        var gap = Math.Max(Apart * size, WiderThanUsual * Usual(text));
        var start = 0;
        for (var i = 1; i <= text.Characters.Length; i++)
        {
            if (i < text.Characters.Length && text.Characters[i].Middle - text.Characters[i - 1].Middle < gap)
                continue;
            if (text.Characters[start..i].All(character => character.Text == " " || LookAlikes.Fold(character.Text) is not null))
                found.Add(start..i);
            start = i;
        }

        return found.ToImmutable();
    }

    // The lower quartile: in a row of a table, most characters may stand apart.
    private static double Usual(LineText text)
    {
        var steps = text.Characters.Zip(text.Characters.Skip(1), (left, right) => right.Middle - left.Middle).Order().ToList();
        return steps.Count > 0 ? steps[steps.Count / 4] : 0;
    }
}
