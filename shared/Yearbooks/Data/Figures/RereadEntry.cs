using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data.Figures;

[Description("A report whose unchanged file gave other figures when it was read before.")]
internal sealed record RereadEntry(
    string File,
    [RegularExpression("^[0-9a-f]{64}$")] string Sha256,
    [RegularExpression("^([0-9a-f]{16})?$"), Description("A hash of what is read from it now; empty if it is in no total any more.")]
    string Reading)
{
    /// <summary>Those that the volume lists.</summary>
    public static IReadOnlyList<RereadEntry> From(Volume volume) =>
    [
        .. volume.ListedBodies.Where(body => body.IsReread)
            .Select(body => new RereadEntry(body.Source.Name, body.Source.Sha256, body.Reading)),
        .. volume.Exclusions.Where(file => file.IsReread).Select(file => new RereadEntry(file.File.Name, file.File.Sha256, "")),
    ];
}
