using System.Collections.Immutable;
using System.Reflection;

namespace Compiler.Disclosure.Forms;

/// <summary>A set of forms that reports can have.</summary>
/// <param name="forms">The forms, in any order.</param>
public sealed class FormCatalogue(IEnumerable<DisclosureForm> forms)
{
    private const string Prefix = "Forms/";

    /// <summary>The statutory forms. To add a form, add a file to Forms/Data.</summary>
    public static FormCatalogue Statutory { get; } = new(
        Assembly.GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(Load));

    /// <summary>All forms, newest first.</summary>
    public ImmutableArray<DisclosureForm> All { get; } = [.. forms.OrderByDescending(form => form.Since)];

    /// <summary>The form currently in force.</summary>
    public DisclosureForm Current => All[0];

    /// <summary>Returns the form with this version (“2021”, “2019”); null if unknown.</summary>
    public DisclosureForm? Find(string version) => All.FirstOrDefault(form => form.Version == version);

    private static DisclosureForm Load(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        return DisclosureForm.Load(stream);
    }
}
