using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data.Figures;

[Description("A report about which a supervisor has settled facts or cells.")]
internal sealed record SettledEntry(
    string File,
    [RegularExpression("^[0-9a-f]{64}$")] string Sha256,
    [RegularExpression("^[0-9a-f]{16}$"), Description("A hash of what is settled.")] string Settled)
{
    /// <summary>Those that the volume lists.</summary>
    public static IReadOnlyList<SettledEntry> From(Volume volume) =>
    [
        .. volume.ListedBodies.Where(body => body.Settled.Length > 0)
            .Select(body => new SettledEntry(body.Source.Name, body.Source.Sha256, body.Settled)),
    ];
}
