using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Yearbooks.Volumes;

/// <summary>The place of a volume in one of the compared years.</summary>
/// <param name="Year">The reporting year.</param>
/// <param name="Totals">Its totals.</param>
/// <param name="Counted">The reports in them.</param>
/// <param name="Growth">新收 compared with the year before; empty if that year is not compared.</param>
internal sealed record PlaceYear(int Year, Totals Totals, ReportTally Counted, Growth Growth);
