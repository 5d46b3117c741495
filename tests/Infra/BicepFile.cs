namespace Compiler.Tests.Infra;

/// <summary>A Bicep file or a file of parameters, as its syntax tree tells.</summary>
internal sealed class BicepFile(string path, BicepNode root)
{
    public string Path => path;

    public string Name => System.IO.Path.GetFileName(path);

    public BicepNode Root => root;

    public IReadOnlyList<BicepNode> Parameters => [.. root.Of("parameter_declaration")];

    public IReadOnlyList<BicepNode> Variables => [.. root.Of("variable_declaration")];

    public IReadOnlyList<BicepNode> Modules => [.. root.Of("module_declaration")];

    /// <summary>Nested ones, too.</summary>
    public IReadOnlyList<BicepNode> Resources => [.. root.All("resource_declaration")];

    public IReadOnlySet<string> Outputs => root.Of("output_declaration").Select(output => output.Name).ToHashSet();

    /// <summary>A parameter without a default: name and type are all that it declares.</summary>
    public IReadOnlySet<string> RequiredParameters => Parameters.Where(parameter => parameter.Children.Length == 2).Select(parameter => parameter.Name).ToHashSet();

    /// <summary>Names taken over from another file, by file.</summary>
    public IEnumerable<(string Name, string From)> Imports =>
        from import in root.Of("import_functionality")
        from name in import.Of("identifier")
        select (name.Text, import.Of("string").Single().Literal);

    public BicepNode Variable(string name) => Variables.Single(variable => variable.Name == name).Value;

    public BicepNode Resource(string name) => Resources.Single(resource => resource.Name == name).Value;

    /// <summary>The file of a module, or what an import is from.</summary>
    public string PathOf(string reference) => System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, reference));

    public override string ToString() => Name;
}
