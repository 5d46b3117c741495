using System.Buffers;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>Requests to the Table service as its REST protocol wants them.</summary>
internal sealed class TableRequests(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions options)
{
    private readonly HttpPipeline pipeline = HttpPipelineBuilder.Build(options, [], [authentication], new ResponseClassifier());

    public Uri Endpoint => endpoint;

    public HttpMessage Create(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{path}"));
        message.Request.Headers.Add("x-ms-version", options.Version);
        message.Request.Headers.Add("DataServiceVersion", "3.0");
        message.Request.Headers.Add(HttpHeader.Names.Accept, "application/json;odata=minimalmetadata");
        return message;
    }

    public static void SetBody(HttpMessage message, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        message.Request.Content = RequestContent.Create(buffer.WrittenMemory);
        message.Request.Headers.Add(HttpHeader.Names.ContentType, "application/json");
        if (message.Request.Method == RequestMethod.Post)
            message.Request.Headers.Add("Prefer", "return-no-content");
    }

    /// <summary>The answer; an error other than those that are expected is thrown.</summary>
    public async ValueTask<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken, params TableErrorCode[] expected)
    {
        await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        if (!message.Response.IsError)
            return message.Response;
        var exception = new RequestFailedException(message.Response, null, new TableErrorParser());
        return expected.Any(code => code == exception.ErrorCode) ? message.Response : throw exception;
    }
}
