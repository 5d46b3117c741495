using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Signs every try of a request with the account's key (SharedKeyLite).</summary>
internal sealed class QueueSignaturePolicy(QueueAccount account) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        request.Headers.SetValue("x-ms-date", TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture));
        var headers = request.Headers
            .Where(header => header.Name.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))
            .OrderBy(header => header.Name, StringComparer.OrdinalIgnoreCase)
            .Select(header => string.Create(CultureInfo.InvariantCulture, $"{header.Name.ToLowerInvariant()}:{header.Value}\n"));
        request.Headers.TryGetValue("Content-Type", out var contentType);
        var text = $"{request.Method}\n\n{contentType}\n\n{string.Concat(headers)}/{account.Name}{request.Uri.ToUri().AbsolutePath}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(account.Key, Encoding.UTF8.GetBytes(text)));
        request.Headers.SetValue("Authorization", $"SharedKeyLite {account.Name}:{signature}");
    }
}
