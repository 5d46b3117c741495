namespace Compiler.Yearbooks.Data.Bodies;

/// <summary>A row of <see cref="BodyTable"/>.</summary>
/// <param name="Facts">What stands before the figures; empty texts for what is not known.</param>
/// <param name="Values">One value for each figure; null where there is none.</param>
/// <param name="States">One state for each figure; empty for a figure that is as printed.</param>
internal sealed record BodyRow(IReadOnlyList<string> Facts, IReadOnlyList<decimal?> Values, IReadOnlyList<string> States);
