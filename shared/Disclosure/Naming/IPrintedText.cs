namespace Compiler.Disclosure.Naming;

/// <summary>A name with known values that is printed and stored as text. Stored texts that are no longer known are kept.</summary>
/// <typeparam name="TSelf">The type of the name.</typeparam>
public interface IPrintedText<TSelf>
    where TSelf : struct, IPrintedText<TSelf>
{
    /// <summary>The text as printed and stored.</summary>
    string Text { get; }

    /// <summary>Reads back a stored text.</summary>
    static abstract TSelf Parse(string text);
}
