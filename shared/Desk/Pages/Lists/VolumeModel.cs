using System.Collections.Immutable;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Desk.Pages.Lists;

/// <summary>A volume with its revisions.</summary>
/// <param name="Newest">Its newest revision.</param>
/// <param name="Revisions">Its log, the newest first; empty if it cannot be read.</param>
/// <param name="Difference">The comparison that was asked for; null for none.</param>
public sealed record VolumeModel(Edition Newest, ImmutableArray<RevisionEntry> Revisions, RevisionDifference? Difference);

/// <summary>The totals in which two revisions differ.</summary>
/// <param name="Before">The number of the one.</param>
/// <param name="After">The number of the other.</param>
/// <param name="Totals">The totals in print order; null if the files of one of them cannot be read.</param>
public sealed record RevisionDifference(int Before, int After, ImmutableArray<Amendment>? Totals);
