using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Compiler.Disclosure.Forms;

/// <summary>
/// One statutory form of the annual disclosure report, as data. The field list and the identities are derived from its
/// tables.
/// </summary>
public sealed class DisclosureForm
{
    private readonly FrozenDictionary<FieldPath, FormField> byPath;
    private readonly Identity?[] rows;

    internal DisclosureForm(FormData data)
    {
        Version = data.Version;
        Name = data.Name;
        Notice = data.Notice;
        Since = data.Since;
        Marks = data.Marks;
        Sections = data.Sections;
        Information = data.Information;
        ProactiveDisclosure = data.ProactiveDisclosure;
        Requests = data.Requests;
        Disputes = data.Disputes;
        Fields = FormFields.List(this);
        byPath = Fields.ToFrozenDictionary(field => field.Path);
        Identities = FormIdentities.List(this);
        rows = new Identity?[Fields.Length];
        foreach (var row in Identities.Where(identity => identity.IsRowIdentity))
        {
            foreach (var field in row.Fields)
                rows[field] = row;
        }
    }

    /// <summary>Reads a form from its JSON. Throws <see cref="JsonException"/> if the JSON is no form.</summary>
    public static DisclosureForm Load(Stream json) => new(JsonSerializer.Deserialize(json, FormDataJson.Default.FormData)!);

    /// <summary>“2021” or “2019” (the trial form).</summary>
    public string Version { get; }

    /// <summary>The Chinese name of the form.</summary>
    public string Name { get; }

    /// <summary>The notice that prescribes it, with its number.</summary>
    public string Notice { get; }

    /// <summary>The first reporting year that used this form.</summary>
    public int Since { get; }

    /// <summary>Labels that only this form prints. They decide the form of a report; its year does not.</summary>
    public IReadOnlyList<string> Marks { get; }

    /// <summary>The sections, in the order in which a heading is compared with them.</summary>
    public IReadOnlyList<FormSection> Sections { get; }

    /// <summary>The label above the rows of each block of table 二: 信息内容.</summary>
    public string Information { get; }

    /// <summary>The blocks of table 二.</summary>
    public IReadOnlyList<DisclosureBlock> ProactiveDisclosure { get; }

    /// <summary>Table 三.</summary>
    public RequestTable Requests { get; }

    /// <summary>Table 四.</summary>
    public DisputeTable Disputes { get; }

    /// <summary>Every field of the form, in print order.</summary>
    public ImmutableArray<FormField> Fields { get; }

    /// <summary>Every identity of the form: 42 in the 2021 form, 40 in the trial form.</summary>
    public ImmutableArray<Identity> Identities { get; }

    /// <summary>Returns the title of a section: 一、总体情况. Throws if the form has no such section.</summary>
    public string TitleOf(Section section) => Sections.First(candidate => candidate.Section == section).Title;

    /// <summary>Returns the field with this path. Throws if the form has no such path.</summary>
    public FormField Field(FieldPath path) => byPath[path];

    /// <summary>Returns the field with this path; null if this form has none.</summary>
    public FormField? FindField(FieldPath path) => byPath.GetValueOrDefault(path);

    /// <summary>Returns the indexes of the fields with these paths; none if this form lacks one of them.</summary>
    public ImmutableArray<int> FindAll(params ReadOnlySpan<FieldPath> paths)
    {
        var indexes = ImmutableArray.CreateBuilder<int>(paths.Length);
        foreach (var path in paths)
        {
            if (FindField(path) is not { } field)
                return [];
            indexes.Add(field.Index);
        }

        return indexes.MoveToImmutable();
    }

    /// <summary>Returns the identity that adds up the field's row, or its group in table 四; null in table 二, which has no sums.</summary>
    /// <param name="field">The index of the field.</param>
    public Identity? RowIdentityOf(int field) => rows[field];
}
