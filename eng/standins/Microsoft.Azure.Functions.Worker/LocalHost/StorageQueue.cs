using System.Text;
using System.Xml.Linq;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>A storage queue by its REST interface; messages are text, carried as Base64 as the real host does.</summary>
internal sealed class StorageQueue(QueueAccount account, string name)
{
    private readonly HttpPipeline pipeline = HttpPipelineBuilder.Build(new QueueOptions(), new QueueSignaturePolicy(account));

    public string Name => name;

    /// <summary>Messages, hidden from others for this long; none where there is no such queue.</summary>
    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(TimeSpan hidden, CancellationToken cancellationToken)
    {
        var seconds = (int)hidden.TotalSeconds;
        using var response = await SendAsync(RequestMethod.Get, $"/messages?numofmessages=16&visibilitytimeout={seconds}", null, cancellationToken);
        return response.Status == 404
            ? []
            : [.. XDocument.Load(Required(response).ContentStream!).Root!.Elements("QueueMessage").Select(QueueMessage.Of)];
    }

    public async Task SendAsync(string text, CancellationToken cancellationToken)
    {
        var message = new XElement("QueueMessage", new XElement("MessageText", Convert.ToBase64String(Encoding.UTF8.GetBytes(text))));
        using var response = await SendAsync(RequestMethod.Post, "/messages", message, cancellationToken);
        if (response.Status != 404)
        {
            Required(response);
            return;
        }

        using var created = await SendAsync(RequestMethod.Put, "", null, cancellationToken);
        using var again = await SendAsync(RequestMethod.Post, "/messages", message, cancellationToken);
        Required(again);
    }

    public async Task DeleteAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(
            RequestMethod.Delete, $"/messages/{message.Id}?popreceipt={Uri.EscapeDataString(message.PopReceipt)}", null, cancellationToken);
        if (response.Status != 404)
            Required(response);
    }

    private static Response Required(Response response) =>
        response.IsError ? throw new RequestFailedException(response) : response;

    private async Task<Response> SendAsync(RequestMethod method, string pathAndQuery, XElement? body, CancellationToken cancellationToken)
    {
        using var request = pipeline.CreateRequest();
        request.Method = method;
        request.Uri.Reset(new Uri($"{account.Endpoint}/{name}{pathAndQuery}"));
        request.Headers.Add("x-ms-version", "2021-08-06");
        if (body is not null)
            request.Content = RequestContent.Create(Encoding.UTF8.GetBytes(body.ToString(SaveOptions.DisableFormatting)));
        return await pipeline.SendRequestAsync(request, cancellationToken);
    }

    private sealed class QueueOptions : ClientOptions;
}
