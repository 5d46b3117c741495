namespace Compiler.Reading.Archives;

/// <summary>Recognises archives other than zip by their first bytes.</summary>
internal static class OtherArchive
{
    private const int TarMarkAt = 257;

    /// <summary>Whether the file is a rar, 7z, gzip, bzip2, xz or tar archive.</summary>
    public static bool IsOtherArchive(ReadOnlySpan<byte> content) =>
        content.StartsWith("Rar!\u001A\u0007"u8)
        || content.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C])
        || content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08])
        || content.StartsWith("BZh"u8)
        || content.StartsWith((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0])
        || (content.Length > TarMarkAt + 5 && content[TarMarkAt..].StartsWith("ustar"u8));
}
