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

    /// <summary>The page of an upload.</summary>
    /// <param name="upload">Its name in the container, whose slashes stay.</param>
    public static string OfReport(string upload) =>
        $"/desk/reports/{string.Join('/', upload.Split('/').Select(Uri.EscapeDataString))}";
}
