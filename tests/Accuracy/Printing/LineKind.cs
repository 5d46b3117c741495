namespace Compiler.Accuracy.Printing;

/// <summary>What a printed line is.</summary>
public enum LineKind
{
    Title,
    Heading,
    Prose,
    Empty,
    Row,
}
