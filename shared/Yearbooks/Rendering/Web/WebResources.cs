using System.Reflection;

namespace Compiler.Yearbooks.Rendering.Web;

/// <summary>The style sheets and the script of web pages.</summary>
internal static class WebResources
{
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Web/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
