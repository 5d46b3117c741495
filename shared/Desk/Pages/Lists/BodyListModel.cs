using System.Collections.Immutable;
using Compiler.Desk.Parts;
using Compiler.Disclosure.Register;

namespace Compiler.Desk.Pages.Lists;

/// <summary>The register of a place.</summary>
/// <param name="Place">Six-digit code.</param>
/// <param name="Text">Words that place or body must have.</param>
/// <param name="Bodies">A page of the bodies.</param>
/// <param name="Places">The places to choose from.</param>
/// <param name="MayImport">Whether the caller may import a register.</param>
public sealed record BodyListModel(
    string Place, string Text, Paged<RegisteredBody> Bodies, ImmutableArray<PlaceOption> Places, bool MayImport)
{
    /// <summary>The address of the list without the page.</summary>
    public string Address => PageAddress.Of("/desk/bodies", ("place", Place), ("q", Text));

    /// <summary>A file about the bodies of the place.</summary>
    public string FileAt(string path) => PageAddress.Of(path, ("place", Place));
}
