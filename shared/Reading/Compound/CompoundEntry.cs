namespace Compiler.Reading.Compound;

/// <summary>A stream in the root of a compound file, as its directory describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Start">Its first sector.</param>
/// <param name="Size">Its size in bytes.</param>
internal readonly record struct CompoundEntry(string Name, uint Start, long Size);
