using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Compiler.Testing.Azurite;

/// <summary>Counts the requests that an Azurite writes in its log, as each is one transaction on the bill.</summary>
internal sealed partial class AccessLog
{
    private readonly ConcurrentDictionary<(string Account, string Kind), int> counts = new();

    public void Add(string line)
    {
        if (Request().Match(line) is { Success: true } request)
            counts.AddOrUpdate((request.Groups["account"].Value, Kind(request)), 1, (_, count) => count + 1);
    }

    /// <summary>
    /// The requests to an account by kind: the method and the container or table, with <c>/*</c> behind it for a blob,
    /// as in <c>GET reports/*</c>.
    /// </summary>
    public IReadOnlyDictionary<string, int> Read(string account) =>
        counts.Where(pair => pair.Key.Account == account).ToDictionary(pair => pair.Key.Kind, pair => pair.Value);

    private static string Kind(Match request) =>
        $"{request.Groups["method"].Value} {request.Groups["area"].Value}{(request.Groups["blob"].Success ? "/*" : "")}";

    [GeneratedRegex(@"""(?<method>[A-Z]+) /(?<account>\w+)/(?<area>[\w-]+)(?<blob>/[^?\s])?")]
    private static partial Regex Request();
}
