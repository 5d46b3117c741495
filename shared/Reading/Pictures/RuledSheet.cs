using System.Collections.Immutable;
using Compiler.Reading.Pdf.Tables;
using Compiler.Reading.Pictures.Grid;
using Compiler.Reading.Pictures.Images;

namespace Compiler.Reading.Pictures;

/// <summary>A page with its ruled lines, found with one idea of how dark a line is.</summary>
/// <param name="Sheet">The page, straightened along its lines.</param>
/// <param name="Rules">The lines.</param>
/// <param name="Frames">The tables that they make, in points.</param>
internal sealed record RuledSheet(Sheet Sheet, Rules Rules, ImmutableArray<RuledFrame> Frames)
{
    // A page that is straight already stays as sharp as it is.
    private const double LeastShift = 1.5;

    // In points: smaller frames are drawings and letters.
    private const double LeastWidth = 120;
    private const double LeastHeight = 20;

    // A cell that lost a wall is several that cannot be read.
    private const int BrokenCell = 4;

    /// <summary>How many cells can be read, less those that cannot.</summary>
    public int Worth { get; private init; }

    /// <summary>Whether there are cells, and none has lost a wall so that its outline is no rectangle.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>Finds the lines.</summary>
    /// <param name="sheet">The page, its paper white.</param>
    /// <param name="scale">Its pixels for each point.</param>
    /// <param name="ruled">The picture in which lines are looked for.</param>
    public static RuledSheet Create(Sheet sheet, double scale, Func<Plane, Plane> ruled)
    {
        var straightening = Straightening.Measure(ruled(sheet.Bright), scale);
        if (straightening.LargestShift >= LeastShift)
            sheet = sheet.Each(straightening.Apply);
        var rules = Rules.Find(ruled(sheet.Bright), scale);
        ImmutableArray<RuledFrame> frames =
        [
            .. RuledFrame.Find([.. rules.InPoints()]).Where(frame => frame.Box.Width >= LeastWidth && frame.Box.Height >= LeastHeight),
        ];
        var cells = frames.SelectMany(frame => RuledGrid.Create(frame, [], [])?.Areas ?? []).ToList();
        return new RuledSheet(sheet, rules, frames)
        {
            Worth = cells.Sum(cell => cell.IsWhole ? 1 : -BrokenCell),
            IsWhole = cells.Count > 0 && cells.All(cell => cell.IsWhole),
        };
    }
}
