using System.Text;
using Compiler.Disclosure.Receipts;
using Microsoft.Win32.SafeHandles;

namespace Compiler.Backend.Storage.Ledgers;

/// <summary>
/// Receipts of a run on disk instead of in memory, about 10 KB each; no other process sees them and nothing is left of them. Thread-safe.
/// </summary>
public sealed class ReceiptSpool : IDisposable
{
    private readonly SafeFileHandle file;
    private long end;

    /// <summary>Creates a spool; throws <see cref="StorageException"/> if the folder is not writable.</summary>
    /// <param name="folder">An existing folder on a disk with space for the receipts.</param>
    public ReceiptSpool(string folder)
    {
        var path = Path.Combine(folder, $".{Path.GetRandomFileName()}.unfinished");
        file = Guard(() => File.OpenHandle(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose));
        // Where an open file may be deleted it goes at once, so that not even a killed run leaves it.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
    }

    /// <summary>Adds a receipt; throws <see cref="StorageException"/> if the disk is full.</summary>
    public SpooledReceipt Add(Receipt receipt)
    {
        // The others have no cells.
        if (receipt.Report is null)
            return new SpooledReceipt(this, receipt, 0, 0);
        var bytes = Encoding.UTF8.GetBytes(CompactReceipt.Write(receipt));
        var offset = Interlocked.Add(ref end, bytes.Length) - bytes.Length;
        Guard(() =>
        {
            RandomAccess.Write(file, bytes, offset);
            return 0;
        });
        return new SpooledReceipt(this, null, offset, bytes.Length);
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    internal Receipt Read(long offset, int length) => Guard(() =>
    {
        var bytes = new byte[length];
        for (var count = 0; count < length;)
        {
            var read = RandomAccess.Read(file, bytes.AsSpan(count), offset + count);
            count += read > 0 ? read : throw new EndOfStreamException("it ends too early");
        }

        return CompactReceipt.TryRead(Encoding.UTF8.GetString(bytes)) ?? throw new InvalidDataException("it is damaged");
    });

    private static T Guard<T>(Func<T> access)
    {
        try
        {
            return access();
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new StorageException($"The temporary file of what was read cannot be used: {exception.Message}", exception);
        }
    }
}

/// <summary>A receipt in a <see cref="ReceiptSpool"/>.</summary>
public readonly struct SpooledReceipt
{
    private readonly ReceiptSpool spool;
    private readonly Receipt? kept;
    private readonly long offset;
    private readonly int length;

    internal SpooledReceipt(ReceiptSpool spool, Receipt? kept, long offset, int length) =>
        (this.spool, this.kept, this.offset, this.length) = (spool, kept, offset, length);

    /// <summary>Reads it back; throws <see cref="StorageException"/> if that fails.</summary>
    public Receipt Read() => kept ?? spool.Read(offset, length);
}
