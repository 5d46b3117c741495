using System.Text.Json;

namespace Compiler.Disclosure.Receipts;

/// <summary>The JSON of a receipt: what <c>parse --json</c> prints and what lies beside the yearbooks for every file.</summary>
public static class ReceiptJson
{
    /// <summary>
    /// UTF-8, indented, the same bytes for the same receipt. A value is null when nothing readable was printed for it;
    /// <c>cells</c> says why. A receipt without a report has nulls and its findings.
    /// </summary>
    public static byte[] Write(Receipt receipt) => ReceiptJsonWriter.Write(receipt);

    /// <summary>
    /// The receipt that <see cref="Write"/> wrote. The findings of the report are those of the receipt. JSON that is
    /// broken throws <see cref="JsonException"/>, any other JSON <see cref="FormatException"/>.
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
            throw new FormatException("This is not the JSON of a receipt.", exception);
        }
    }
}
