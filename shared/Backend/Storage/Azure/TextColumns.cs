using System.Globalization;
using Azure.Data.Tables;

namespace Compiler.Backend.Storage.Azure;

/// <summary>A text in as many columns as it needs: <c>Name</c>, <c>Name1</c>, <c>Name2</c> …</summary>
/// <param name="name">Name of the first column.</param>
internal sealed class TextColumns(string name)
{
    // A column holds 32K characters, a row 1 MiB, some of which the columns for people need.
    private const int MaxLength = 32_000;
    private const int MaxColumns = 14;

    /// <summary>The names of all possible columns.</summary>
    public IEnumerable<string> Names => Enumerable.Range(0, MaxColumns).Select(Name);

    /// <summary>Writes the text; throws a <see cref="StorageException"/> if it is too long for a row.</summary>
    public void Write(TableEntity row, string text)
    {
        var start = 0;
        for (var column = 0; start < text.Length || column == 0; column++)
        {
            if (column == MaxColumns)
            {
                throw new StorageException(
                    FormattableString.Invariant(
                        $"{name} of {row.PartitionKey} {row.RowKey} has {text.Length} characters, which is too long for a row"));
            }

            var length = Math.Min(MaxLength, text.Length - start);
            if (length > 0 && char.IsHighSurrogate(text[start + length - 1]))
                length--;
            row[Name(column)] = text.Substring(start, length);
            start += length;
        }
    }

    /// <summary>The text.</summary>
    public string Read(TableEntity row) => string.Concat(Names.Select(name => row[name] as string).TakeWhile(part => part is not null));

    private string Name(int column) => column == 0 ? name : name + column.ToString(CultureInfo.InvariantCulture);
}
