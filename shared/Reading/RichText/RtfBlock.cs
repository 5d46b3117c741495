namespace Compiler.Reading.RichText;

/// <summary>A paragraph or a table.</summary>
internal abstract record RtfBlock;
