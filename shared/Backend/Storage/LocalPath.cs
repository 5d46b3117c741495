using System.Formats.Tar;

namespace Compiler.Backend.Storage;

/// <summary>What stands at a path on this machine, without opening it.</summary>
internal static class LocalPath
{
    /// <summary>The path with every link in it resolved.</summary>
    public static string Resolve(string fullPath)
    {
        if (Path.GetDirectoryName(fullPath) is not { } parent)
            return fullPath;
        var path = Path.Combine(Resolve(parent), Path.GetFileName(fullPath));
        // A link that the system itself cannot follow is not followed here either: it may lead in a circle.
        return Directory.Exists(path) && new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? Resolve(target.FullName)
            : path;
    }

    /// <summary>The file, or the one to which a link leads; null for a link that leads to no file.</summary>
    public static FileInfo? Follow(FileInfo file)
    {
        try
        {
            return !file.Attributes.HasFlag(FileAttributes.ReparsePoint) || file.LinkTarget is null ? file
                : file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether it is a named pipe, a socket or a device. To open one could take for ever.</summary>
    /// <param name="file">A file that is not a link.</param>
    public static bool IsSpecial(FileInfo file)
    {
        // All of these have the length 0, and the framework says of what kind a file is only where it packs one.
        if (OperatingSystem.IsWindows() || !file.Exists || file.Length > 0)
            return false;
        try
        {
            using var packed = new MemoryStream();
            using (var writer = new TarWriter(packed, TarEntryFormat.Ustar, leaveOpen: true))
                writer.WriteEntry(file.FullName, "file");
            packed.Position = 0;
            using var reader = new TarReader(packed);
            return reader.GetNextEntry()?.EntryType != TarEntryType.RegularFile;
        }
        catch (UnauthorizedAccessException)
        {
            // An ordinary file that may not be read: the others are packed without being opened.
            return false;
        }
        catch (IOException)
        {
            // A socket cannot be packed.
            return file.Exists;
        }
    }
}
