using System.Text.Json;

namespace Compiler.Tests.Infra;

/// <summary>A template as it was compiled; a module is a template inside another.</summary>
internal sealed class Template
{
    private readonly JsonElement json;

    private Template(JsonElement json) => this.json = json;

    public static Template Parse(string text) => new(JsonDocument.Parse(text).RootElement);

    /// <summary>Everything in it, modules too; without comments.</summary>
    public string Text => json.GetRawText();

    /// <summary>What it makes, without what is in its modules.</summary>
    public IEnumerable<JsonElement> Resources =>
        Items(json.GetProperty("resources")).Where(resource => !resource.TryGetProperty("existing", out _));

    /// <summary>It and the modules in it.</summary>
    public IEnumerable<Template> All => Modules.SelectMany(module => module.All).Prepend(this);

    public IEnumerable<string> Outputs => json.GetProperty("outputs").EnumerateObject().Select(output => output.Name);

    /// <summary>The module that is deployed under this name.</summary>
    public Template Module(string name) =>
        new(TemplateOf(Resources.Single(resource => IsModule(resource) && resource.GetProperty("name").GetString() == name)));

    /// <summary>The one resource of this type.</summary>
    public JsonElement Resource(string type) => Resources.Single(resource => TypeOf(resource) == type);

    public JsonElement Variable(string name) => json.GetProperty("variables").GetProperty(name);

    /// <summary>What a parameter is unless it is set.</summary>
    public string Default(string parameter) => json.GetProperty("parameters").GetProperty(parameter).GetProperty("defaultValue").ToString();

    public static string TypeOf(JsonElement resource) => resource.GetProperty("type").GetString()!;

    private IEnumerable<Template> Modules => Resources.Where(IsModule).Select(module => new Template(TemplateOf(module)));

    private static bool IsModule(JsonElement resource) => TypeOf(resource) == "Microsoft.Resources/deployments";

    private static JsonElement TemplateOf(JsonElement module) => module.GetProperty("properties").GetProperty("template");

    // By their names in Bicep, or in order: the compiler decides.
    private static IEnumerable<JsonElement> Items(JsonElement resources) => resources.ValueKind == JsonValueKind.Array
        ? resources.EnumerateArray()
        : resources.EnumerateObject().Select(resource => resource.Value);
}
