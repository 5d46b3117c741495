namespace Compiler.Tests.Infra;

/// <summary>Which names a Bicep file uses, and which of them nothing declares.</summary>
internal static class BicepNames
{
    /// <summary>The functions in use; a misspelt one is not among them.</summary>
    private static readonly HashSet<string> Functions =
    [
        "empty", "environment", "guid", "int", "min", "readEnvironmentVariable", "string", "subscription", "subscriptionResourceId",
        "toLower", "union", "uniqueString",
        "allowed", "description", "export", "maxLength", "maxValue", "minLength", "minValue",
    ];

    public static IEnumerable<string> Unresolved(BicepFile file)
    {
        var declared = Declared(file);
        return Unresolved(file.Root, null, declared).Concat(UnknownMembers(file));
    }

    /// <summary>Every name that is read, not where it is declared.</summary>
    public static IEnumerable<string> Used(BicepNode node) => Uses(node, null).Select(use => use.Text);

    private static HashSet<string> Declared(BicepFile file) =>
    [
        .. file.Parameters.Concat(file.Variables).Concat(file.Modules).Concat(file.Resources).Select(declaration => declaration.Name),
        .. file.Imports.Select(import => import.Name),
    ];

    private static IEnumerable<string> Unresolved(BicepNode node, BicepNode? parent, HashSet<string> declared)
    {
        if (node.Type == "for_statement")
        {
            declared = [.. declared, .. node.Children.Where(child => child.Field == "initializer").Select(child => child.Text)];
        }

        if (node.Field == "function")
        {
            return Functions.Contains(node.Text) ? [] : [$"line {node.Line}: function {node.Text}"];
        }

        if (IsUse(node, parent))
        {
            return declared.Contains(node.Text) ? [] : [$"line {node.Line}: {node.Text}"];
        }

        return node.Children.SelectMany(child => Unresolved(child, node, declared));
    }

    private static IEnumerable<BicepNode> Uses(BicepNode node, BicepNode? parent) =>
        IsUse(node, parent) ? [node] : node.Children.SelectMany(child => Uses(child, node));

    private static bool IsUse(BicepNode node, BicepNode? parent)
    {
        if (node.Type != "identifier" || parent is null || node.Field is "function" or "initializer")
        {
            return false;
        }

        var isFirst = ReferenceEquals(parent.Children[0], node);
        var isName = isFirst && (parent.Type == "object_property" || parent.Type.EndsWith("_declaration", StringComparison.Ordinal));
        return !isName && parent.Type is not "import_functionality";
    }

    /// <summary>Outputs of modules and members of imported variables that do not exist.</summary>
    private static IEnumerable<string> UnknownMembers(BicepFile file)
    {
        var outputs = file.Modules.ToDictionary(module => module.Name, module => BicepFiles.At(file.PathOf(module.Children[1].Literal)).Outputs);
        var imports = file.Imports.ToDictionary(import => import.Name, import => BicepFiles.At(file.PathOf(import.From)).Variable(import.Name).Properties());
        foreach (var member in file.Root.All("member_expression"))
        {
            var (of, name) = (member.Children[0], member.Children[^1].Text);
            var exists = of switch
            {
                { Type: "identifier" } when imports.TryGetValue(of.Text, out var keys) => keys.ContainsKey(name),
                { Type: "identifier" } when outputs.ContainsKey(of.Text) => name == "outputs",
                { Type: "member_expression" } when outputs.TryGetValue(of.Children[0].Text, out var names) => names.Contains(name),
                _ => true,
            };
            if (!exists)
            {
                yield return $"line {member.Line}: {member.Text}";
            }
        }
    }
}
