namespace Compiler.Disclosure.Forms;

/// <summary>A row of figures.</summary>
/// <param name="Key">Its name in paths.</param>
/// <param name="Label">The printed label with its number.</param>
/// <param name="Role">Its part in the balance; only the request table has roles.</param>
/// <param name="Group">The key of the group it belongs to (（三）不予公开 …), or null.</param>
/// <param name="Aliases">Other labels seen in real reports.</param>
public sealed record FormRow(
    string Key, string Label, RowRole Role = RowRole.Outcome, string? Group = null, IReadOnlyList<string>? Aliases = null);
