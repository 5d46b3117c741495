namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Where the queues of an account are, and its key.</summary>
internal sealed record QueueAccount(string Name, byte[] Key, Uri Endpoint)
{
    private const string Development =
        "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + "QueueEndpoint=http://127.0.0.1:10001/devstoreaccount1";

    public static QueueAccount Parse(string connectionString)
    {
        var parts = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0].Trim(), part => part[1].Trim(), StringComparer.OrdinalIgnoreCase);
        if (parts.ContainsKey("UseDevelopmentStorage"))
            return Parse(Development);
        var name = parts["AccountName"];
        var endpoint = parts.GetValueOrDefault("QueueEndpoint")
            ?? $"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{name}.queue.{parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        return new QueueAccount(name, Convert.FromBase64String(parts["AccountKey"]), new Uri(endpoint.TrimEnd('/')));
    }
}
