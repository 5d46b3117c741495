namespace Compiler.Yearbooks.Prose;

/// <summary>A sentence, or a few, about one matter. It says nothing that the figures do not carry.</summary>
internal interface ISentence
{
    /// <summary>Writes the sentence with its full stop; null if the figures say nothing about the matter.</summary>
    string? Write(Subject subject);
}
