using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>Detects the form of a report by the labels that only one form prints.</summary>
internal sealed class FormDetector
{
    private readonly ImmutableArray<DisclosureForm> forms;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> marks;
    private readonly FrozenSet<char> lastOfMarks;
    private readonly ImmutableArray<ImmutableArray<string>> hanMarks;

    /// <summary>Creates a detector for these forms.</summary>
    public FormDetector(FormCatalogue catalogue)
    {
        forms = catalogue.All;
        marks = forms
            .SelectMany((form, index) => form.Marks.Select(mark => (Mark: LabelText.Normalize(mark), index)))
            .ToFrozenDictionary(mark => mark.Mark, mark => mark.index)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        lastOfMarks = forms.SelectMany(form => form.Marks).Select(mark => LabelText.Normalize(mark)[^1]).ToFrozenSet();
        hanMarks = [.. forms.Select(form => form.Marks.Select(HanText.Extract).ToImmutableArray())];
    }

    /// <summary>Returns the form with the most matching marks; null if there are none, or if two forms have equally many.</summary>
    public DisclosureForm? Detect(ImmutableArray<SourceLine> lines)
    {
        Span<int> votes = stackalloc int[forms.Length];
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        foreach (var line in lines)
        {
            if (!line.IsRow)
                continue;
            foreach (var cell in line.Cells)
            {
                if (cell.Length >= 4
                    && MayBeMark(cell.Span[^1..], buffer)
                    && marks.TryGetValue(LabelText.Normalize(cell.Span, buffer), out var form))
                {
                    votes[form]++;
                }
            }
        }

        return MostVoted(votes);
    }

    // Quick check of the last character: most labels end with another one.
    private bool MayBeMark(ReadOnlySpan<char> last, Span<char> buffer) =>
        LabelText.Normalize(last, buffer) is var end && (end.IsEmpty || lastOfMarks.Contains(end[0]));

    /// <summary>The same for tables without rows, whose labels may be broken over lines.</summary>
    public DisclosureForm? DetectWithoutRows(ImmutableArray<SourceLine> lines)
    {
        var text = HanText.Extract(string.Concat(lines.SelectMany(line => line.Cells).Select(cell => cell.ToString())));
        return MostVoted([.. hanMarks.Select(marks => marks.Count(mark => text.Contains(mark, StringComparison.Ordinal)))]);
    }

    private DisclosureForm? MostVoted(ReadOnlySpan<int> votes)
    {
        var best = votes.IndexOf(votes.ToArray().Max());
        return votes[best] > 0 && votes.Count(votes[best]) == 1 ? forms[best] : null;
    }
}
