using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Compiler.Disclosure.Forms;

/// <summary>The statutory forms. A further form is one more file in Forms/Data.</summary>
public static class FormCatalogue
{
    private const string Prefix = "Forms/";

    /// <summary>All forms, the newest first.</summary>
    public static ImmutableArray<DisclosureForm> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(Load)
            .OrderByDescending(form => form.Since),
    ];

    /// <summary>The form in force.</summary>
    public static DisclosureForm Current => All[0];

    /// <summary>The form with this version (“2021”, “2019”); null for an unknown one.</summary>
    public static DisclosureForm? Find(string version) => All.FirstOrDefault(form => form.Version == version);

    private static DisclosureForm Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return new DisclosureForm(JsonSerializer.Deserialize(stream, FormDataJson.Default.FormData)!);
    }
}
