using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>The labels of one form, indexed for look-up.</summary>
internal sealed class FormLabels
{
    private static readonly ConcurrentDictionary<(DisclosureForm, FormCatalogue), FormLabels> Cache = new();

    private FormLabels(DisclosureForm form, FormCatalogue forms)
    {
        Form = form;
        Forms = forms;
        Headings = new SectionHeadings(form);
        Tables = new TableLabels(form);
        DisclosureRows = new(form.ProactiveDisclosure.SelectMany((block, b) => block.Rows.SelectMany((row, r) => Named(row, (b, r)))));
        DisclosureColumns = [.. form.ProactiveDisclosure.Select(block =>
            new LabelSet<int>(block.Columns.SelectMany((column, c) => Named(column.Label, column.Aliases, c))))];
        DisclosureWords = form
            .ProactiveDisclosure.Select(block => LabelText.Normalize(block.Article))
            .Append(LabelText.Normalize(form.Information))
            .ToFrozenSet()
            .GetAlternateLookup<ReadOnlySpan<char>>();
        OtherDisclosureColumns = [.. DisclosureColumns.Select(own => new LabelSet<int>(OtherColumns(form, forms, own)))];
        DisclosureFields = [.. form.ProactiveDisclosure.Select(block =>
            block.Rows.Select(row => form.Field(FieldPath.Disclosure(row, block.Columns[0])).Index).ToImmutableArray())];
        RequestRows = new(form.Requests.Rows.SelectMany((row, r) => Named(row, r)));
        RequestColumns = new(form.Requests.Columns.Select((column, c) => (column.Label, c)));
        RequestGroups = new(form.Requests.Groups.Select((group, g) => (group.Label, g)));
        DisputeColumns = [.. form.Disputes.Columns.Select(column => LabelText.Normalize(column.Label))];
        DisputeGroups = [.. form.Disputes.Groups.Select(group => LabelText.Normalize(group.Label))];
    }

    public DisclosureForm Form { get; }

    /// <summary>The forms that a report can have.</summary>
    public FormCatalogue Forms { get; }

    /// <summary>The headings of the form.</summary>
    public SectionHeadings Headings { get; }

    /// <summary>The labels that show which table a line belongs to.</summary>
    public TableLabels Tables { get; }

    /// <summary>Labels of the rows of table 二, leading to block and row.</summary>
    public LabelSet<(int Block, int Row)> DisclosureRows { get; }

    /// <summary>Labels of the columns of each block of table 二.</summary>
    public LabelSet<int>[] DisclosureColumns { get; }

    /// <summary>Other texts above the rows of table 二: 第二十条第（一）项, 信息内容.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DisclosureWords { get; }

    /// <summary>For each block of table 二, the column labels that only other forms have, leading to the index of that form.</summary>
    public LabelSet<int>[] OtherDisclosureColumns { get; }

    /// <summary>For each block and row of table 二, the index of the row's first field.</summary>
    public ImmutableArray<ImmutableArray<int>> DisclosureFields { get; }

    public LabelSet<int> RequestRows { get; }

    public LabelSet<int> RequestColumns { get; }

    public LabelSet<int> RequestGroups { get; }

    public ImmutableArray<string> DisputeColumns { get; }

    public ImmutableArray<string> DisputeGroups { get; }

    /// <summary>Returns the labels of a form, one of these forms.</summary>
    public static FormLabels ForForm(DisclosureForm form, FormCatalogue forms) =>
        Cache.GetOrAdd((form, forms), key => new FormLabels(key.Item1, key.Item2));

    private static IEnumerable<(string Label, int Form)> OtherColumns(DisclosureForm form, FormCatalogue forms, LabelSet<int> own) =>
        forms.All.SelectMany(
                (other, index) =>
                    other == form
                        ? []
                        : other
                            .ProactiveDisclosure.SelectMany(block => block.Columns)
                            .SelectMany(column => Named(column.Label, column.Aliases, index)))
            .Where(column =>
                LabelText.Normalize(column.Label) is var label && own.FindExact(label) is null && own.FindDamaged(label) is null);

    private static IEnumerable<(string Label, T Value)> Named<T>(FormRow row, T value) => Named(row.Label, row.Aliases, value);

    private static IEnumerable<(string Label, T Value)> Named<T>(string label, IReadOnlyList<string>? aliases, T value) =>
        [(label, value), .. (aliases ?? []).Select(alias => (alias, value))];
}
