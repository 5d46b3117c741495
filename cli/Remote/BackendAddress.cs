using Compiler.Backend.Storage;

namespace Compiler.Cli.Remote;

/// <summary>Opens the backend for an address: storage or the functions.</summary>
internal static class BackendAddress
{
    public const string KeyVariable = "COMPILER_KEY";

    /// <summary>Opens the backend without sending a request. The text may contain a key, so no message repeats it.</summary>
    /// <param name="context">Environment variables and retry delay.</param>
    /// <param name="option">The option that the text was given with.</param>
    /// <param name="text">A storage connection string, or the http(s) address of the functions.</param>
    /// <param name="key">The key of the caller, or null to read it from the environment.</param>
    public static IBackend Open(CommandContext context, string option, string text, string? key)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
            return OpenService(context, Service(option, uri), Key(context, key));
        if (!text.Contains('=', StringComparison.Ordinal))
            throw new UsageException($"{option} is neither a storage connection string nor an http(s) address.");
        try
        {
            return new StorageBackend(text, context.FirstDelay);
        }
        catch (StorageException exception)
        {
            throw new UsageException($"{option}: {exception.Message}");
        }
    }

    private static HttpBackend OpenService(CommandContext context, Uri service, string? key)
    {
        if (key is not null && service.Scheme == Uri.UriSchemeHttp && !service.IsLoopback)
            context.Error.WriteLine("The address does not use https: anybody on the network can read the key.");
        return new HttpBackend(service, key, context.FirstDelay);
    }

    private static Uri Service(string option, Uri uri)
    {
        if (uri.Query.Length > 0 || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
        {
            throw new UsageException(
                $"{option} must be an address without a key or query; give the key with --key or in {KeyVariable}.");
        }

        var path = uri.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/api", StringComparison.Ordinal))
            path = path[..^"/api".Length];
        return new Uri(uri, $"{path}/");
    }

    private static string? Key(CommandContext context, string? key)
    {
        var found = key ?? context.ReadVariable(KeyVariable);
        if (string.IsNullOrEmpty(found))
            return null;
        return found.All(c => c is >= ' ' and <= '~')
            ? found
            : throw new UsageException($"The key given with --key or in {KeyVariable} contains invalid characters.");
    }
}
