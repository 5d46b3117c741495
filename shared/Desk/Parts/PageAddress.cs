using System.Text;

namespace Compiler.Desk.Parts;

/// <summary>Writes addresses of pages.</summary>
public static class PageAddress
{
    /// <summary>A path with these parameters, but for those without a value.</summary>
    public static string Of(string path, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var address = new StringBuilder(path);
        var separator = '?';
        foreach (var (name, value) in parameters)
        {
            if (string.IsNullOrEmpty(value))
                continue;
            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return address.ToString();
    }

    /// <summary>The page where a supervisor decides about an upload.</summary>
    public static string OfReport(string upload) => OfUpload("report", upload);

    /// <summary>A page about an upload.</summary>
    /// <param name="page">The first part of its route behind <c>/desk/</c>, as <c>receipts</c>.</param>
    /// <param name="upload">The name in the container, whose slashes stay.</param>
    public static string OfUpload(string page, string upload) =>
        $"/desk/{page}/{string.Join('/', upload.Split('/').Select(Uri.EscapeDataString))}";
}
