using Compiler.Desk.Parts;

namespace Compiler.Desk.Pages;

/// <summary>A receipt beside its file.</summary>
/// <param name="View">The receipt.</param>
/// <param name="MaxFileBytes">The largest file that can be handed in again; null for somebody who hands in nothing here.</param>
public sealed record ReceiptPageModel(ReceiptView View, long? MaxFileBytes);
