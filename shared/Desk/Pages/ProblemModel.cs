namespace Compiler.Desk.Pages;

/// <summary>Why there is no such page, or why what was sent is refused.</summary>
/// <param name="Sentence">The sentence for the person.</param>
public sealed record ProblemModel(string Sentence);
