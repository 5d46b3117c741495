namespace Compiler.Disclosure.Rules;

/// <summary>
/// One heuristic: a kind of damage that real reports show, and what is made of it. Rules stand in ordered lists; a test removes
/// each of them in turn and sees its golden case fail.
/// </summary>
internal abstract class Rule
{
    /// <summary>The name in explanations, and in the lists of rules.</summary>
    public string Name => GetType().Name;

    /// <summary>The damage and its meaning, in one sentence.</summary>
    public abstract string Summary { get; }

    /// <summary>The folder of tests/Golden with a report that needs the rule.</summary>
    public abstract string Case { get; }
}
