using System.Collections.Immutable;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>Pages of one orientation that are filled one after the other. A run starts on a new page.</summary>
/// <param name="IsLandscape">Whether its pages are landscape.</param>
/// <param name="Pieces">What is on them: of one chapter, or of several that follow each other.</param>
internal sealed record PageRun(bool IsLandscape, ImmutableArray<PagePiece> Pieces);

/// <summary>Consecutive blocks of a chapter in a run.</summary>
/// <param name="Chapter">The index of the chapter, from 0.</param>
/// <param name="Start">The index of the first block, from 0.</param>
/// <param name="End">The index after the last block.</param>
/// <param name="IsStart">Whether the chapter begins here, with its title.</param>
internal sealed record PagePiece(int Chapter, int Start, int End, bool IsStart);
