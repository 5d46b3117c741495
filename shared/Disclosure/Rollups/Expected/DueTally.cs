using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compiler.Disclosure.Register;

namespace Compiler.Disclosure.Rollups.Expected;

/// <summary>The bodies that must report on a year, counted by kind.</summary>
/// <param name="Kinds">The counts of the kinds that occur.</param>
/// <param name="Fingerprint">Changes with the bodies, and with which of them have reported.</param>
public sealed record DueTally(ImmutableSortedDictionary<BodyKind, DueCount> Kinds, string Fingerprint)
{
    /// <summary>The sum of all kinds.</summary>
    public DueCount Total => Kinds.Values.Aggregate(default(DueCount), (sum, count) => sum + count);

    /// <summary>Counts bodies; null if there are none, that is, no register for the year.</summary>
    public static DueTally? Of(IReadOnlyCollection<DueBody> bodies) => bodies.Count == 0
        ? null
        : new DueTally(
            bodies.GroupBy(body => body.Body.Kind).ToImmutableSortedDictionary(kind => kind.Key, DueCount.Of),
            FingerprintOf(bodies));

    /// <summary>Adds the counts of different provinces; null if none has a register.</summary>
    public static DueTally? Sum(IEnumerable<DueTally?> tallies)
    {
        var all = tallies.OfType<DueTally>().ToList();
        return all.Count == 0
            ? null
            : new DueTally(
                all.SelectMany(tally => tally.Kinds).GroupBy(kind => kind.Key, kind => kind.Value).ToImmutableSortedDictionary(
                    kind => kind.Key, kind => kind.Aggregate((a, b) => a + b)),
                Hash(all.Select(tally => tally.Fingerprint)));
    }

    private static string FingerprintOf(IEnumerable<DueBody> bodies) => Hash(bodies.Select(body => string.Create(
        CultureInfo.InvariantCulture, $"{body.Body.Adcode} {body.Body.Kind} {body.Body.Name} {(body.Report is null ? 0 : 1)}")));

    private static string Hash(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))).AsSpan(0, 8));
}
