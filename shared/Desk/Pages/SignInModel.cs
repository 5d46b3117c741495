namespace Compiler.Desk.Pages;

/// <summary>How somebody can sign in.</summary>
/// <param name="Return">The path to open afterwards.</param>
/// <param name="HasDirectory">Whether people sign in with an account of their organisation.</param>
/// <param name="IsDevelopment">Whether a name will do, on a developer's machine.</param>
/// <param name="Trouble">Why the last attempt failed; null if there was none.</param>
public sealed record SignInModel(string Return, bool HasDirectory, bool IsDevelopment, string? Trouble = null);
