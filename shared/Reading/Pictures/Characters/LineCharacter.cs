namespace Compiler.Reading.Pictures.Characters;

/// <summary>A character of a line.</summary>
/// <param name="Text">The character.</param>
/// <param name="Probability">How probable the model holds it, from 0 to 1.</param>
/// <param name="Middle">Its middle, in pixels of the scaled crop.</param>
internal readonly record struct LineCharacter(string Text, double Probability, double Middle);
