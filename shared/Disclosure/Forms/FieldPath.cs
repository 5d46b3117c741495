namespace Compiler.Disclosure.Forms;

/// <summary>
/// The name of a figure in JSON, such as <c>requests.granted.total</c>: of a field of a form, or of a sum that stands among
/// the fields, such as <c>requests.denied.total</c>.
/// </summary>
public readonly record struct FieldPath
{
    private readonly string? text;

    private FieldPath(FormTable table, string row, string column)
    {
        (Table, Row, Column) = (table, row, column);
        text = column.Length == 0 ? $"{TableKeys.ForTable(table)}.{row}" : $"{TableKeys.ForTable(table)}.{row}.{column}";
    }

    /// <summary>The table of the figure.</summary>
    public FormTable Table { get; }

    /// <summary>The key of its row; of its group in table 四.</summary>
    public string Row { get; }

    /// <summary>The key of its column; empty if the block has only one column.</summary>
    public string Column { get; }

    /// <summary>The path as text.</summary>
    public string Text => text ?? "";

    /// <summary>Returns the path of a figure in table 二.</summary>
    public static FieldPath Disclosure(string row, string column = "") => new(FormTable.ProactiveDisclosure, row, column);

    /// <inheritdoc cref="Disclosure(string, string)"/>
    public static FieldPath Disclosure(FormRow row, FormColumn column) => Disclosure(row.Key, column.Key);

    /// <summary>Returns the path of a figure in table 三.</summary>
    public static FieldPath Request(string row, string column) => new(FormTable.Requests, row, column);

    /// <inheritdoc cref="Request(string, string)"/>
    public static FieldPath Request(FormRow row, FormColumn column) => Request(row.Key, column.Key);

    /// <summary>Returns the path of the 总计 of a row of table 三.</summary>
    public static FieldPath RequestTotal(string row) => Request(row, ColumnKeys.Total);

    /// <summary>Returns the path of a figure in table 四.</summary>
    public static FieldPath Dispute(string group, string column) => new(FormTable.Disputes, group, column);

    /// <inheritdoc cref="Dispute(string, string)"/>
    public static FieldPath Dispute(FormGroup group, FormColumn column) => Dispute(group.Key, column.Key);

    /// <summary>Returns the path of the 总计 of a group of table 四.</summary>
    public static FieldPath DisputeTotal(string group) => Dispute(group, ColumnKeys.Total);

    /// <summary>Reads a path. Throws a <see cref="FormatException"/> if the text is none.</summary>
    public static FieldPath Parse(string text) => TryParse(text) ?? throw new FormatException($"“{text}” is not the path of a figure.");

    /// <summary>Reads a path; null if the text is none.</summary>
    public static FieldPath? TryParse(string text) => text.Split('.') switch
    {
        [TableKeys.ProactiveDisclosure, var row] => Disclosure(row),
        [TableKeys.ProactiveDisclosure, var row, { Length: > 0 } column] => Disclosure(row, column),
        [TableKeys.Requests, var row, { Length: > 0 } column] => Request(row, column),
        [TableKeys.Disputes, var group, { Length: > 0 } column] => Dispute(group, column),
        _ => null,
    };

    /// <summary>Whether both are the same path.</summary>
    public bool Equals(FieldPath other) => Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
