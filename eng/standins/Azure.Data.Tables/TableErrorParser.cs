using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Finds the error code of an answer: in a header, or in the body of an OData error.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, out ResponseError error, out IDictionary<string, string> data)
    {
        data = null;
        error = response.Headers.TryGetValue("x-ms-error-code", out var code) ? new ResponseError(code, response.ReasonPhrase) : null;
        try
        {
            using var document = JsonDocument.Parse(response.Content);
            var odata = document.RootElement.GetProperty("odata.error");
            error = new ResponseError(code ?? odata.GetProperty("code").GetString(), odata.GetProperty("message").GetProperty("value").GetString());
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return error is not null;
        }

        return true;
    }
}
