namespace Compiler.LocalHost;

/// <summary>Checks access by the key in <c>?code=</c> or <c>x-functions-key</c>, as on Azure.</summary>
internal sealed class KeyCheck(LocalHostOptions options)
{
    /// <summary>The status to refuse a request with, at this authorization level; null if it is allowed.</summary>
    public int? Refuse(HttpRequest request, string level)
    {
        var key = request.Query["code"].FirstOrDefault() ?? request.Headers["x-functions-key"].FirstOrDefault();
        var isMaster = key == options.MasterKey;
        return level.ToUpperInvariant() switch
        {
            "ANONYMOUS" => null,
            "FUNCTION" => isMaster || key == options.FunctionKey ? null : StatusCodes.Status401Unauthorized,
            _ => isMaster ? null : key == options.FunctionKey ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized,
        };
    }
}
