using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>
/// Splits a line of text at the beginning of a table. If a whole table is on one line and its heading is lost, it follows the
/// previous table directly.
/// </summary>
internal static class JoinedTables
{
    /// <summary>Returns the parts of a line, each with the table that begins there; one part without a table if none begins.</summary>
    public static IEnumerable<(Section? Table, SourceLine Line)> Cut(SourceLine line, TableLabels labels)
    {
        var (start, table) = (0, (Section?)null);
        if (!line.Prose.Contains('。'))
        {
            // Words may be spaced in many ways: 结果 维持.
            int[] places = [.. Enumerable.Range(0, line.Prose.Length).Where(i => !char.IsWhiteSpace(line.Prose[i]))];
            var words = string.Concat(places.Select(place => line.Prose[place]));
            foreach (var (section, beginning, mark) in labels.Beginnings)
            {
                if (Find(words, beginning, mark) is not { } at || places[at] < start)
                    continue;
                if (places[at] > start)
                    yield return (table, Part(line, start, places[at]));
                (start, table) = (places[at], section);
            }
        }

        yield return (table, start == 0 ? line : Part(line, start, line.Prose.Length));
    }

    private static int? Find(string words, string beginning, string mark)
    {
        var at = words.IndexOf(beginning, StringComparison.Ordinal);
        if (at < 0 || words.IndexOf(mark, at, StringComparison.Ordinal) < 0)
            return null;
        return at > 0 && words[at - 1] is '（' or '(' ? at - 1 : at;
    }

    private static SourceLine Part(SourceLine line, int start, int end)
    {
        var first = line.PositionOf(0);
        return line with
        {
            Cells = [line.Cells[0][start..end]],
            Origins = [first with { Cell = first.Cell + TableTokens.CountOfPieces(line.Prose[..start]) }],
        };
    }
}
