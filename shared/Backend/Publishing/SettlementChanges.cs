using Compiler.Yearbooks.Data;

namespace Compiler.Backend.Publishing;

/// <summary>Counts the reports about which a supervisor has settled something, or taken it back, between two revisions.</summary>
internal static class SettlementChanges
{
    /// <summary>The number of these reports; one that has gone is not among them.</summary>
    /// <param name="before">figures.json of the previous revision.</param>
    /// <param name="after">figures.json of this revision.</param>
    public static int Count(string before, string after)
    {
        var (old, now) = (FiguresJson.Read(before), FiguresJson.Read(after));
        var settled = now.Settled.Count(entry => old.Settled.GetValueOrDefault(entry.Key) != entry.Value);
        return settled + old.Settled.Keys.Count(file => now.Bodies.Contains(file) && !now.Settled.ContainsKey(file));
    }
}
