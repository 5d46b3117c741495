using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Drafts;

/// <summary>The draft of the annual report of a place of a volume.</summary>
/// <param name="Adcode">Six-digit code of the place.</param>
/// <param name="Name">Its full official name.</param>
/// <param name="Report">The draft.</param>
public sealed record PlaceDraft(string Adcode, string Name, OfficialReport Report);
