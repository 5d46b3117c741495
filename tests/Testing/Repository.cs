namespace Compiler.Testing;

/// <summary>Where the files of the repository are.</summary>
internal static class Repository
{
    public static string Top { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Compiler.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Compiler.sln is in no parent folder.");
        return folder;
    }
}
