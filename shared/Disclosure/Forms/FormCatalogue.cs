using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Compiler.Disclosure.Forms;

/// <summary>The statutory forms. To add a form, add a file to Forms/Data.</summary>
public static class FormCatalogue
{
    private const string Prefix = "Forms/";

    /// <summary>All forms, newest first.</summary>
    public static ImmutableArray<DisclosureForm> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(Load)
            .OrderByDescending(form => form.Since),
    ];

    /// <summary>The form currently in force.</summary>
    public static DisclosureForm Current => All[0];

    /// <summary>Returns the form with this version (“2021”, “2019”); null if unknown.</summary>
    public static DisclosureForm? Find(string version) => All.FirstOrDefault(form => form.Version == version);

    private static DisclosureForm Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return new DisclosureForm(JsonSerializer.Deserialize(stream, FormDataJson.Default.FormData)!);
    }
}
