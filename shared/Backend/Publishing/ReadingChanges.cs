using Compiler.Yearbooks.Data;

namespace Compiler.Backend.Publishing;

/// <summary>Counts the reports that a revision reads otherwise than the previous one, though their files are the same.</summary>
internal static class ReadingChanges
{
    /// <summary>The number of these reports.</summary>
    /// <param name="before">figures.json of the previous revision.</param>
    /// <param name="after">figures.json of this revision.</param>
    /// <param name="departed">Hashes of the files that a newer version of the program reads for another place or year.</param>
    public static int Count(string before, string after, IReadOnlySet<string> departed)
    {
        var (old, now) = (FiguresJson.Read(before), FiguresJson.Read(after));
        var here = now.Reread.Select(reading => reading.Sha256).ToHashSet(StringComparer.Ordinal);
        var gone = old.Bodies.Count(file => !now.Bodies.Contains(file) && !here.Contains(file) && departed.Contains(file));
        return now.Reread.Except(old.Reread).Count + gone;
    }
}
