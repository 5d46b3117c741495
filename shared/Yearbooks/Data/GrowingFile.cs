using System.Buffers;

namespace Compiler.Yearbooks.Data;

/// <summary>
/// A file of unknown length while it is written. It stands in pieces that the next file uses again: a single array would be copied each
/// time that it grows, and leave as much garbage as the file is long. It can be written and sought within, but not read.
/// </summary>
internal sealed class GrowingFile : Stream
{
    private const int PieceLength = 1 << 20;

    private readonly List<byte[]> pieces = [];
    private long length;
    private long position;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position
    {
        get => position;
        // A rented piece is not empty, so nothing may be left out.
        set => position = value >= 0 && value <= length ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>Returns the file, and its pieces for other use; it cannot be written any more.</summary>
    public byte[] Finish()
    {
        var file = GC.AllocateUninitializedArray<byte>(checked((int)length));
        for (var i = 0; i < pieces.Count; i++)
        {
            var part = file.AsSpan(i * PieceLength);
            pieces[i].AsSpan(0, Math.Min(PieceLength, part.Length)).CopyTo(part);
            ArrayPool<byte>.Shared.Return(pieces[i]);
        }

        pieces.Clear();
        length = position = 0;
        return file;
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var (piece, start) = Math.DivRem((int)position, PieceLength);
            if (piece == pieces.Count)
                pieces.Add(ArrayPool<byte>.Shared.Rent(PieceLength));
            var count = Math.Min(buffer.Length, PieceLength - start);
            buffer[..count].CopyTo(pieces[piece].AsSpan(start));
            buffer = buffer[count..];
            position += count;
            length = Math.Max(length, position);
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void WriteByte(byte value) => Write([value]);

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => position + offset,
        _ => length + offset,
    };

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing is held back.
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
