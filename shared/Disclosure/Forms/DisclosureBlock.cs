namespace Compiler.Disclosure.Forms;

/// <summary>One block of table 二: an item of article 20 with its columns and rows.</summary>
/// <param name="Article">第二十条第（…）项.</param>
/// <param name="Columns">The columns of figures, in print order.</param>
/// <param name="Rows">The rows, in print order.</param>
public sealed record DisclosureBlock(string Article, IReadOnlyList<FormColumn> Columns, IReadOnlyList<FormRow> Rows);
