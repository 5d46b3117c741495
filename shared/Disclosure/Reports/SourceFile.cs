namespace Compiler.Disclosure.Reports;

/// <summary>The file a report was read from.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Path">Path as shown to readers, relative, with forward slashes.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal hash of the bytes; empty if they could not be read.</param>
/// <param name="Modified">When the file was last changed.</param>
public sealed record SourceFile(string Name, string Path, long Size, string Sha256, DateTimeOffset Modified);
