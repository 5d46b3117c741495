namespace Compiler.Backend.Storage;

/// <summary>Lists a local folder and all folders below it.</summary>
internal static class FolderListing
{
    private static readonly EnumerationOptions Visible = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false,
    };

    /// <summary>
    /// The files of a folder, named below <paramref name="name"/>. A folder without read access is listed like a
    /// file, so that reading it fails and the failure is reported; a missing folder has no files.
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
        // A link may lead back to a folder above it.
        DirectoryInfo { LinkTarget: null } => List(entry.FullName, name),
        _ => [],
    };
}
