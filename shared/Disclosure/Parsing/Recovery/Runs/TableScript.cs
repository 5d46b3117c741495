using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Compiler.Disclosure.Forms;

namespace Compiler.Disclosure.Parsing.Recovery.Runs;

/// <summary>All labels of one table as one text, in print order. Tables without rows are compared with it.</summary>
internal sealed class TableScript
{
    private static readonly ConcurrentDictionary<(DisclosureForm Form, Section Section), TableScript> Cache = new();

    private TableScript(ImmutableArray<ScriptEntry> entries, bool isProved)
    {
        Entries = entries;
        IsProved = isProved;
        var text = new StringBuilder();
        var owners = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < entries.Length; i++)
        {
            text.Append(entries[i].Han);
            owners.AddRange(Enumerable.Repeat(i, entries[i].Han.Length));
        }

        Text = text.ToString();
        Owners = owners.ToImmutable();
    }

    public ImmutableArray<ScriptEntry> Entries { get; }

    public string Text { get; }

    /// <summary>Whether sums prove the rows of the table.</summary>
    public bool IsProved { get; }

    /// <summary>The entry that each character of the text belongs to.</summary>
    public ImmutableArray<int> Owners { get; }

    public static TableScript ForSection(DisclosureForm form, Section section) => Cache.GetOrAdd(
        (form, section), key => key.Section == Section.Requests
            ? new TableScript([.. Requests(key.Form.Requests)], isProved: true)
            : new TableScript([.. Disclosure(key.Form)], isProved: false));

    private static IEnumerable<ScriptEntry> Disclosure(DisclosureForm form)
    {
        for (var b = 0; b < form.ProactiveDisclosure.Count; b++)
        {
            var block = form.ProactiveDisclosure[b];
            yield return new ScriptEntry(block.Article, b, null, 0);
            yield return new ScriptEntry(form.Information, b, null, 0);
            foreach (var column in block.Columns)
                yield return new ScriptEntry(column.Label, b, null, 0);
            for (var r = 0; r < block.Rows.Count; r++)
                yield return new ScriptEntry(block.Rows[r].Label, b, r, block.Columns.Count, block.Rows[r].Aliases);
        }
    }

    private static IEnumerable<ScriptEntry> Requests(RequestTable table)
    {
        yield return new ScriptEntry(table.Corner, 0, null, 0);
        yield return new ScriptEntry(table.Applicants, 0, null, 0);
        yield return new ScriptEntry(FirstHeaderLine(table), 0, null, 0);
        foreach (var column in table.Columns.Skip(1).SkipLast(1))
            yield return new ScriptEntry(column.Label, 0, null, 0);
        string? group = null;
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var row = table.Rows[r];
            if (row.Role == RowRole.Outcome && table.Rows[r - 1].Role == RowRole.Inflow)
                yield return new ScriptEntry(table.Results, 0, null, 0);
            if (row.Group is not null && row.Group != group && row.Group != row.Key)
                yield return new ScriptEntry(table.Groups.Single(other => other.Key == row.Group).Label, 0, null, 0);
            group = row.Group;
            yield return new ScriptEntry(row.Label, 0, r, table.Columns.Count, row.Aliases);
        }
    }

    // 自然人, 法人或其他组织 and 总计 are in one line, the applicants of the group below it.
    private static string FirstHeaderLine(RequestTable table) =>
        string.Concat(table.Columns.Select(column => column.Group ?? column.Label).Distinct());
}
