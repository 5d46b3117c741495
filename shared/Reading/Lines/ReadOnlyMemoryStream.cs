using System.Runtime.InteropServices;

namespace Compiler.Reading.Lines;

/// <summary>A read-only stream over bytes in memory.</summary>
internal sealed class ReadOnlyMemoryStream : MemoryStream
{
    public ReadOnlyMemoryStream(ReadOnlyMemory<byte> content)
        : this(Segment(content))
    {
    }

    private ReadOnlyMemoryStream(ArraySegment<byte> segment)
        : base(segment.Array!, segment.Offset, segment.Count, writable: false)
    {
    }

    private static ArraySegment<byte> Segment(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var segment) ? segment : new ArraySegment<byte>(content.ToArray());
}
