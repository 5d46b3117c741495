namespace Compiler.Accuracy.Scans.Packing;

/// <summary>Pixels that are black or white.</summary>
internal static class Bilevel
{
    /// <summary>Eight pixels to a byte, the first in its highest bit; 1 is white.</summary>
    public static byte[] Packed(ReadOnlySpan<byte> row)
    {
        var packed = new byte[(row.Length + 7) / 8];
        for (var x = 0; x < row.Length; x++)
        {
            if (row[x] > 127)
                packed[x / 8] |= (byte)(0x80 >> (x % 8));
        }

        return packed;
    }
}
