using System.Collections.Immutable;

namespace Compiler.Disclosure.Forms;

/// <summary>Lists the fields of a form in print order.</summary>
internal static class FormFields
{
    public static ImmutableArray<FormField> List(DisclosureForm form)
    {
        var fields = ImmutableArray.CreateBuilder<FormField>();
        void Add(FieldPath path, string label, FormColumn column) =>
            fields.Add(new FormField(fields.Count, path, label, column.Unit, column.Kind));

        foreach (var block in form.ProactiveDisclosure)
        {
            foreach (var row in block.Rows)
            {
                foreach (var column in block.Columns)
                    Add(FieldPath.Disclosure(row, column), $"{row.Label}·{column.Label}", column);
            }
        }

        foreach (var row in form.Requests.Rows)
        {
            foreach (var column in form.Requests.Columns)
                Add(FieldPath.Request(row, column), $"{row.Label}·{column.Label}", column);
        }

        foreach (var group in form.Disputes.Groups)
        {
            foreach (var column in form.Disputes.Columns)
                Add(FieldPath.Dispute(group, column), $"{group.Label}·{column.Label}", column);
        }

        return fields.ToImmutable();
    }
}
