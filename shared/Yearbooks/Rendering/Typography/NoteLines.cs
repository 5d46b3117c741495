using System.Collections.Immutable;
using Compiler.Yearbooks.Rendering.Style;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>Sets short notes below a table beside each other: as many as one line holds.</summary>
internal static class NoteLines
{
    private const char Gap = '\u3000';

    // Typst sets space between Chinese and figures.
    private const double Tolerance = 0.96;

    /// <summary>Returns the notes in their order, with those that fit a line joined to one.</summary>
    public static ImmutableArray<string> Join(ImmutableArray<string> notes, WordWidths words, Theme theme)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var room = theme.TextWidth * Tolerance / theme.NoteSize;
        var used = double.MaxValue;
        foreach (var note in notes)
        {
            var width = words.Width(note);
            var joins = used + 1 + width <= room;
            if (joins)
                lines[^1] = $"{lines[^1]}{Gap}{note}";
            else
                lines.Add(note);
            used = joins ? used + 1 + width : width;
        }

        return lines.ToImmutable();
    }
}
