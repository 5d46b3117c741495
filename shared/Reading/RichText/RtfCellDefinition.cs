using Compiler.Reading.Lines;

namespace Compiler.Reading.RichText;

/// <summary>What a file says of a cell.</summary>
/// <param name="Right">Its right edge, in twentieths of a point.</param>
/// <param name="Merge">Whether it is part of another cell.</param>
/// <param name="IsDeleted">Whether a revision has deleted it.</param>
internal readonly record struct RtfCellDefinition(int Right, MergeMarks Merge, bool IsDeleted);
