using System.Collections.Immutable;

namespace Compiler.Disclosure.Forms;

/// <summary>Derives the identities of a form from its tables. The form itself prints the balance in its corner cell.</summary>
internal static class FormIdentities
{
    public static ImmutableArray<Identity> List(DisclosureForm form) =>
        [.. RowSums(form), .. Outcomes(form), .. Balances(form), .. Disputes(form)];

    private static IEnumerable<Identity> RowSums(DisclosureForm form) =>
        form.Requests.Rows.Select(row => TotalOfParts(
            IdentityKind.RequestRow, row.Label, form.Requests.Columns, column => form.Field(FieldPath.Request(row, column))));

    private static IEnumerable<Identity> Outcomes(DisclosureForm form) =>
        form.Requests.Columns.Select(column => new Identity(
            IdentityKind.RequestOutcome, column.Label, Rows(form, column, RowRole.Processed), Rows(form, column, RowRole.Outcome)));

    private static IEnumerable<Identity> Balances(DisclosureForm form) =>
        form.Requests.Columns.Select(column => new Identity(
            IdentityKind.RequestBalance, column.Label, Rows(form, column, RowRole.Inflow),
            [.. Rows(form, column, RowRole.Processed), .. Rows(form, column, RowRole.Forward)]));

    private static IEnumerable<Identity> Disputes(DisclosureForm form) =>
        form.Disputes.Groups.Select(group => TotalOfParts(
            IdentityKind.DisputeGroup,
            group.Label,
            form.Disputes.Columns,
            column => form.Field(FieldPath.Dispute(group, column))));

    private static Identity TotalOfParts(
        IdentityKind kind, string label, IReadOnlyList<FormColumn> columns, Func<FormColumn, FormField> field) =>
        new(kind, label,
            [.. columns.Where(column => column.Key == ColumnKeys.Total).Select(column => field(column).Index)],
            [.. columns.Where(column => column.Key != ColumnKeys.Total).Select(column => field(column).Index)]);

    private static ImmutableArray<int> Rows(DisclosureForm form, FormColumn column, RowRole role) =>
        [.. form.Requests.Rows.Where(row => row.Role == role).Select(row => form.Field(FieldPath.Request(row, column)).Index)];
}
