using System.Collections.Immutable;
using Compiler.Reading.Pictures.Characters;

namespace Compiler.Reading.Pictures;

/// <summary>
/// Finds figures that stand apart outside ruled tables: such a line may be a row of a table whose lines were lost, and its
/// figures were read once only, so that they are not known. Figures inside a sentence stay.
/// </summary>
internal static class LooseFigures
{
    // Relative to the size of the characters.
    private const double Apart = 1.2;

    /// <summary>The runs of a line's characters between gaps, those that are figures only.</summary>
    /// <param name="text">The line.</param>
    /// <param name="size">The size of its characters, in the units of their middles.</param>
    public static ImmutableArray<Range> Find(LineText text, double size)
    {
        var found = ImmutableArray.CreateBuilder<Range>();
        var start = 0;
        for (var i = 1; i <= text.Characters.Length; i++)
        {
            if (i < text.Characters.Length && text.Characters[i].Middle - text.Characters[i - 1].Middle < Apart * size)
                continue;
            if (text.Characters[start..i].All(character => character.Text == " " || LookAlikes.Fold(character.Text) is not null))
                found.Add(start..i);
            start = i;
        }

        return found.ToImmutable();
    }
}
