namespace Compiler.Reading.RichText;

/// <summary>A table.</summary>
/// <param name="Rows">Its rows.</param>
internal sealed record RtfTable(IReadOnlyList<RtfRow> Rows) : RtfBlock;
