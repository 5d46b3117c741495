namespace Compiler.Functions.Web;

/// <summary>Reads streams up to a limit.</summary>
internal static class BoundedCopy
{
    private const int BufferBytes = 81920;

    /// <summary>Copies at most <paramref name="maxBytes"/>; returns false if there is more.</summary>
    public static async Task<bool> TryAsync(Stream source, MemoryStream target, long maxBytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferBytes];
        for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (target.Length + read > maxBytes)
                return false;
            target.Write(buffer, 0, read);
        }

        return true;
    }

    /// <summary>Reads and discards at most <paramref name="maxBytes"/>; a broken connection ends it without an error.</summary>
    public static async Task DrainAsync(Stream source, long maxBytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferBytes];
        try
        {
            for (int read; maxBytes > 0 && (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
                maxBytes -= read;
        }
        catch (IOException)
        {
            // The caller has gone, so there is nobody to answer.
        }
    }
}
