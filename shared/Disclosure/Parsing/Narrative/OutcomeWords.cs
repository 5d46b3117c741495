using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Narrative;

/// <summary>The words for the outcomes of requests: the labels of their rows and groups in a form.</summary>
internal sealed class OutcomeWords
{
    private static readonly ConcurrentDictionary<DisclosureForm, OutcomeWords> Cache = new();

    // Running text leaves them out: 不掌握相关政府信息 for 本机关不掌握相关政府信息.
    private static readonly string[] Prefixes = ["属于", "本机关", "要求"];

    private readonly ImmutableArray<(string Words, ImmutableArray<int> Fields)> outcomes;

    private OutcomeWords(DisclosureForm form)
    {
        var groups = form.Requests.Groups.Select(group => (group.Label, Fields: Totals(form, row => row.Group == group.Key)));
        var rows = form.Requests.Rows
            .Where(row => row.Role == RowRole.Outcome)
            .SelectMany(row =>
                (row.Aliases ?? []).Prepend(row.Label).Select(label => (Label: label, Fields: Totals(form, other => other == row))));
        outcomes =
        [
            .. groups.Concat(rows)
                .Where(outcome => !outcome.Fields.IsEmpty)
                .SelectMany(outcome => Spoken(LabelText.Normalize(outcome.Label)).Select(words => (words, outcome.Fields)))
                .OrderByDescending(outcome => outcome.words.Length),
        ];
    }

    /// <summary>Returns the words for the outcomes in a form.</summary>
    public static OutcomeWords ForForm(DisclosureForm form) => Cache.GetOrAdd(form, key => new OutcomeWords(key));

    /// <summary>Returns the outcome that a text ends with, and the fields to add for it; null if it ends with none.</summary>
    public (string Words, ImmutableArray<int> Fields)? AtEndOf(ReadOnlySpan<char> text)
    {
        foreach (var outcome in outcomes)
        {
            if (text.EndsWith(outcome.Words))
                return outcome;
        }

        return null;
    }

    private static IEnumerable<string> Spoken(string label) =>
        Prefixes.Where(prefix => label.StartsWith(prefix, StringComparison.Ordinal))
            .Select(prefix => label[prefix.Length..])
            .Prepend(label);

    private static ImmutableArray<int> Totals(DisclosureForm form, Func<FormRow, bool> isMeant) =>
        form.FindAll([.. form.Requests.Rows.Where(isMeant).Select(row => FieldPath.RequestTotal(row.Key))]);
}
