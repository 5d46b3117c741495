using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Reports;

namespace Compiler.Accuracy.Heads;

/// <summary>What must be known of a report before one of its figures counts anywhere.</summary>
/// <param name="Agency">The body, in simplified characters.</param>
/// <param name="Seat">Where it belongs.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="IsCompilation">Whether it compiles a level.</param>
/// <param name="Line">The line it reports in.</param>
/// <param name="Fee">The fee of table 二, in 万元.</param>
public sealed record HeadTruth(string Agency, Division Seat, int Year, bool IsCompilation, BodyLine Line, decimal Fee);
