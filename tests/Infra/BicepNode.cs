using System.Collections.Immutable;

namespace Compiler.Tests.Infra;

/// <summary>A node of a Bicep file's syntax tree; its type as tree-sitter's grammar names it.</summary>
internal sealed record BicepNode(string Type, string? Field, int Line, bool Broken, string Text, ImmutableArray<BicepNode> Children)
{
    /// <summary>The name that a declaration declares, or the key of a property.</summary>
    public string Name => Unquoted(Children[0]);

    /// <summary>What a declaration or a property assigns.</summary>
    public BicepNode Value => Children[^1];

    public IEnumerable<BicepNode> Of(string type) => Children.Where(child => child.Type == type);

    /// <summary>This node and all below it.</summary>
    public IEnumerable<BicepNode> All() => Children.SelectMany(child => child.All()).Prepend(this);

    public IEnumerable<BicepNode> All(string type) => All().Where(node => node.Type == type);

    /// <summary>The properties of an object, of the object of a condition, or of each object of a loop.</summary>
    public IReadOnlyDictionary<string, BicepNode> Properties() => Type switch
    {
        "object" => Of("object_property").Where(property => property.Children.Length == 2).ToDictionary(property => property.Name, property => property.Value),
        "if_statement" or "for_statement" => Value.Properties(),
        _ => throw new InvalidOperationException($"Line {Line} is no object but {Type}: {Text}"),
    };

    /// <summary>A literal string without its quotes.</summary>
    public string Literal => Type == "string" ? Unquoted(this) : throw new InvalidOperationException($"Line {Line} is no string but {Type}: {Text}");

    private static string Unquoted(BicepNode node) => node.Type == "string" ? node.Text.Trim('\'') : node.Text;
}
