namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>Blocks of a chapter that follow each other on pages of one orientation; it starts a page.</summary>
/// <param name="IsLandscape">Whether its pages lie on their side.</param>
/// <param name="Start">Its first block, from 0.</param>
/// <param name="End">The block after its last.</param>
internal sealed record PageSheet(bool IsLandscape, int Start, int End);
