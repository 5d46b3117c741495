namespace Azure.Data.Tables;

/// <summary>What a connection string says.</summary>
internal sealed record StorageAccount(string Name, byte[] Key, Uri TableEndpoint)
{
    // The account of every storage emulator, published with it.
    private const string EmulatorName = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static StorageAccount Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(setting => setting.Split('=', 2))
            .ToDictionary(setting => setting[0], setting => setting is [_, var value] ? value : "", StringComparer.OrdinalIgnoreCase);
        if (settings.GetValueOrDefault("UseDevelopmentStorage") is "true")
            return new StorageAccount(EmulatorName, Convert.FromBase64String(EmulatorKey), new Uri($"http://127.0.0.1:10002/{EmulatorName}"));
        if (!settings.TryGetValue("AccountName", out var name) || !settings.TryGetValue("AccountKey", out var key))
            throw new FormatException("The connection string has no AccountName or no AccountKey.");
        return new StorageAccount(name, Convert.FromBase64String(key), new Uri(settings.GetValueOrDefault("TableEndpoint") ?? DefaultEndpoint(settings, name)));
    }

    private static string DefaultEndpoint(Dictionary<string, string> settings, string name) =>
        $"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{name}.table.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
}
