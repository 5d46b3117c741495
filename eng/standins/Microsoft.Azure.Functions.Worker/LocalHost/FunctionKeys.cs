using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>
/// The key of this host: the setting LOCAL_FUNCTION_KEY, given in the header x-functions-key or the query's code. Where
/// it is not set, nobody has the key.
/// </summary>
internal sealed class FunctionKeys(IConfiguration configuration)
{
    public const string Setting = "LOCAL_FUNCTION_KEY";

    public bool Admits(HttpRequest request, AuthorizationLevel level)
    {
        if (level == AuthorizationLevel.Anonymous)
            return true;
        var given = request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault();
        return given is not null
            && configuration[Setting] is { Length: > 0 } key
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(key));
    }
}
