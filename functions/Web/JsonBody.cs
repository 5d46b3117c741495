using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Compiler.Functions.Web;

/// <summary>Reads small orders.</summary>
internal static class JsonBody
{
    private const int MaxBytes = 64 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The order in the body of a request; null if it is none, or too long.</summary>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        var body = await UploadBody.ReadAsync(request, MaxBytes, cancellationToken);
        try
        {
            return body.Trouble == UploadError.None ? JsonSerializer.Deserialize<T>(body.Content.Span, Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
