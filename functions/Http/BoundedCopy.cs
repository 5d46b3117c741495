namespace Compiler.Functions.Http;

/// <summary>Copies a stream that may be longer than it may be.</summary>
internal static class BoundedCopy
{
    /// <summary>False as soon as there is more than <paramref name="maxBytes"/>.</summary>
    public static async Task<bool> TryAsync(Stream source, MemoryStream target, long maxBytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[81920];
        for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (target.Length + read > maxBytes)
                return false;
            target.Write(buffer, 0, read);
        }

        return true;
    }
}
