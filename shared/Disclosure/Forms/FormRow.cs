namespace Compiler.Disclosure.Forms;

/// <summary>A row of figures.</summary>
/// <param name="Key">Its name in paths.</param>
/// <param name="Label">The printed label with its number.</param>
/// <param name="Role">Its role in the balance; only rows of the request table have one.</param>
/// <param name="Group">The key of its group (（三）不予公开 …); null if none.</param>
/// <param name="Aliases">Other labels found in real reports.</param>
public sealed record FormRow(
    string Key, string Label, RowRole Role = RowRole.Outcome, string? Group = null, IReadOnlyList<string>? Aliases = null);
