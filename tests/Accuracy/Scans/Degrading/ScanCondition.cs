using System.Globalization;
using System.Text.RegularExpressions;

namespace Compiler.Accuracy.Scans.Degrading;

/// <summary>What happens to a page between the printer and the file.</summary>
/// <param name="Kind">How it becomes a picture.</param>
/// <param name="Dpi">Pixels an inch, across for a fax.</param>
public sealed partial record ScanCondition(ScanKind Kind, int Dpi)
{
    private static readonly int[] Resolutions = [150, 200, 300];

    public string Name => Kind.ToString().ToLowerInvariant() + Dpi.ToString(CultureInfo.InvariantCulture);

    /// <summary>Every condition that is measured unless others are asked for.</summary>
    public static IReadOnlyList<ScanCondition> All { get; } =
    [
        .. Enum.GetValues<ScanKind>().SelectMany(kind => Resolutions.Where(dpi => kind < ScanKind.Copy || dpi == 200)
            .Select(dpi => new ScanCondition(kind, dpi))),
    ];

    /// <summary>The condition of a name like office200; null if there is none.</summary>
    public static ScanCondition? Parse(string name) =>
        NameAndDpi().Match(name) is { Success: true } match
        && Enum.TryParse<ScanKind>(match.Groups[1].Value, ignoreCase: true, out var kind)
        && int.TryParse(match.Groups[2].Value, CultureInfo.InvariantCulture, out var dpi)
        && Resolutions.Contains(dpi)
            ? new ScanCondition(kind, dpi)
            : null;

    public override string ToString() => Name;

    [GeneratedRegex("^([a-z]+)([0-9]+)$")]
    private static partial Regex NameAndDpi();
}
