using System.Collections.Immutable;

namespace Compiler.Accuracy.Printing;

/// <summary>The parts of a report for formats that draw tables.</summary>
public static class Parts
{
    /// <summary>Runs of lines that are rows, and single lines that are not; empty lines are left out.</summary>
    public static IEnumerable<IReadOnlyList<PrintedLine>> Split(ImmutableArray<PrintedLine> lines)
    {
        for (var i = 0; i < lines.Length;)
        {
            var part = lines[i].IsRow ? [.. lines.Skip(i).TakeWhile(line => line.IsRow)] : new[] { lines[i] };
            if (part[0].Kind != LineKind.Empty)
                yield return part;
            i += part.Length;
        }
    }
}
