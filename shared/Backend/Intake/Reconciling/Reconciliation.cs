namespace Compiler.Backend.Intake.Reconciling;

/// <summary>What <see cref="ReconcileUploads"/> has done.</summary>
/// <param name="Withdrawn">The number of deleted uploads that were withdrawn.</param>
/// <param name="TakenIn">The number of uploads that were processed.</param>
/// <param name="Outdated">The uploads that an older version has read, ordered by name.</param>
public sealed record Reconciliation(int Withdrawn, int TakenIn, IReadOnlyList<OutdatedReading> Outdated);
