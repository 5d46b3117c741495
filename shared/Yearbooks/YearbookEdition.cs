namespace Compiler.Yearbooks;

/// <summary>Which edition is printed.</summary>
/// <param name="Date">The date in the imprint and in the file's properties.</param>
/// <param name="Number">“第 1 版”.</param>
public sealed record YearbookEdition(DateOnly Date, int Number = 1);
