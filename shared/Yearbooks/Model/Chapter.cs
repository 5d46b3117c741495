using System.Collections.Immutable;

namespace Compiler.Yearbooks.Model;

/// <summary>A chapter; it starts on a new page, unless the book is short.</summary>
/// <param name="Number">Its number as printed: 一, 二 …</param>
/// <param name="Title">Its title.</param>
/// <param name="Anchor">The link target: ASCII, unique in the book.</param>
/// <param name="Blocks">Its contents in reading order.</param>
public sealed record Chapter(string Number, string Title, string Anchor, ImmutableArray<Block> Blocks);
