using System.Text.Json;

namespace Compiler.Disclosure.Receipts;

/// <summary>The JSON of a receipt: the output of <c>parse --json</c>, and a file beside the yearbooks for every source file.</summary>
public static class ReceiptJson
{
    /// <summary>
    /// Writes UTF-8, indented; the same receipt gives the same bytes. A value is null if nothing readable was printed for
    /// it; <c>cells</c> says why. A receipt without a report has null values and its findings.
    /// </summary>
    public static byte[] Write(Receipt receipt) => ReceiptJsonWriter.Write(receipt);

    /// <summary>
    /// Reads a receipt written by <see cref="Write"/>. The report gets the findings of the receipt. Invalid JSON throws
    /// <see cref="JsonException"/>; other JSON throws <see cref="FormatException"/>.
    /// </summary>
    public static Receipt Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        try
        {
            return ReceiptJsonReader.Read(document.RootElement);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The JSON is not a receipt.", exception);
        }
    }
}
