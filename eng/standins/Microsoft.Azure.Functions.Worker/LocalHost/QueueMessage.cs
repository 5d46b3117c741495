using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>A message that was received.</summary>
internal sealed record QueueMessage(string Id, string PopReceipt, int DequeueCount, string Text)
{
    public static QueueMessage Of(XElement message) => new(
        message.Element("MessageId")!.Value,
        message.Element("PopReceipt")!.Value,
        int.Parse(message.Element("DequeueCount")!.Value, CultureInfo.InvariantCulture),
        Decode(message.Element("MessageText")!.Value));

    private static string Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : text;
    }
}
