namespace Compiler.Desk.Pages;

/// <summary>An upload that has no receipt yet.</summary>
/// <param name="Upload">Its name in the container.</param>
/// <param name="Received">When it was received.</param>
/// <param name="IsLate">Whether it takes longer than it should.</param>
public sealed record PendingModel(string Upload, DateTimeOffset Received, bool IsLate);
