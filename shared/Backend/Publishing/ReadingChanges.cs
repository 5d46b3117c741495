using Compiler.Disclosure.Rollups;
using Compiler.Yearbooks.Data;

namespace Compiler.Backend.Publishing;

/// <summary>Counts the reports that a revision reads otherwise than the previous one, though their files are the same.</summary>
internal static class ReadingChanges
{
    /// <summary>The number of these reports.</summary>
    /// <param name="before">figures.json of the previous revision.</param>
    /// <param name="after">figures.json of this revision.</param>
    /// <param name="rollup">The totals of all years: where reports are that have left the volume.</param>
    public static int Count(string before, string after, Rollup rollup)
    {
        var (old, now) = (FiguresJson.Read(before), FiguresJson.Read(after));
        var anywhere = Files(rollup).ToHashSet(StringComparer.Ordinal);
        var here = now.Reread.Select(reading => reading.Sha256).ToHashSet(StringComparer.Ordinal);
        var gone = old.Bodies.Count(file => !now.Bodies.Contains(file) && !here.Contains(file) && anywhere.Contains(file));
        return now.Reread.Except(old.Reread).Count + gone;
    }

    // A new reading may find another body, place or year, or no report at all.
    private static IEnumerable<string> Files(Rollup rollup) => rollup
        .Years.SelectMany(year => year.Nation.Received.Concat(year.National.Bodies).Concat(year.Vertical.Bodies))
        .Where(body => body.IsReread)
        .Select(body => body.Source.Sha256)
        .Concat(rollup.Exclusions.Where(file => file.IsReread).Select(file => file.File.Sha256));
}
