namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>Consecutive blocks of a chapter on pages of one orientation.</summary>
/// <param name="IsLandscape">Whether its pages are landscape.</param>
/// <param name="Start">The index of its first block, from 0.</param>
/// <param name="End">The index after its last block.</param>
internal sealed record PageSheet(bool IsLandscape, int Start, int End);
