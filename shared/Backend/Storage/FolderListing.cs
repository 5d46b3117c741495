namespace Compiler.Backend.Storage;

/// <summary>Lists a folder of this machine with all folders below it.</summary>
internal static class FolderListing
{
    private static readonly EnumerationOptions Visible = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false,
    };

    /// <summary>
    /// The files of a folder, named below <paramref name="name"/>. A folder that may not be looked into is listed like a
    /// file, so that its reading fails and somebody hears of it; one that does not exist has no files.
    /// </summary>
    public static IEnumerable<StoredFile> List(string folder, string name)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos("*", Visible);
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return [new StoredFile(name, 0, DateTimeOffset.UnixEpoch)];
        }

        return entries.SelectMany(entry => List(entry, name.Length == 0 ? entry.Name : $"{name.TrimEnd('/', '\\')}/{entry.Name}"));
    }

    private static IEnumerable<StoredFile> List(FileSystemInfo entry, string name) => entry switch
    {
        FileInfo { Exists: true } file => [FolderFileStore.Describe(file, name)],
        // A link may lead back to where it stands.
        DirectoryInfo { LinkTarget: null } => List(entry.FullName, name),
        _ => [],
    };
}
