using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compiler.Disclosure.Prints;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Rollups;

/// <summary>
/// A short hash of the inputs of totals: the bytes of each file, what was read from them, and the body and year it is assigned
/// to. A new reading that gives the same figures changes nothing.
/// </summary>
public static class InputFingerprint
{
    private const int Length = 16;

    /// <summary>Computes the fingerprint of these bodies and the excluded uploads, in any order.</summary>
    /// <param name="bodies">The reports.</param>
    /// <param name="excluded">The files that are in no total.</param>
    /// <param name="others">Lines for whatever else is an input.</param>
    public static string Compute(IEnumerable<Body> bodies, IEnumerable<SourceFile> excluded, params IEnumerable<string> others)
    {
        var lines = bodies
            .Select(body => body.IsPast
                ? throw new ArgumentException($"{body.Name} {body.Year} is kept for comparison only.", nameof(bodies))
                : body)
            .Select(body =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{body.Source.Sha256} {body.Year} {body.Key.Adcode} {body.Key.Name}{InDoubt(body)}{Reading(body)}{Prints(body)}"))
            .Concat(excluded.Select(file => $"{file.Sha256} - {file.Name}"))
            .Concat(others)
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..Length];
    }

    private static string Reading(Body body) => body.Reading.Length > 0 ? $" {body.Reading}" : "";

    // Volumes printed before there were fingerprints of texts must be printed again.
    private static string Prints(Body body) => body.Prints == ReportPrints.None
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $" {body.Prints.Overview?.Runs}¶{body.Prints.Problems?.Runs}");

    // Totals written before cells were marked as in doubt must be written again.
    private static string InDoubt(Body body) =>
        body.MarkedCells.Count(cell => cell.IsInDoubt) is > 0 and var count
            ? string.Create(CultureInfo.InvariantCulture, $" {count}‡")
            : "";
}
