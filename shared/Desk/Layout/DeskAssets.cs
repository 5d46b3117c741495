using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Compiler.Desk.Layout;

/// <summary>The style sheet, the scripts and the icon of the pages.</summary>
public static class DeskAssets
{
    private const string Folder = "/desk/assets/";
    private const int VersionLength = 12;

    private static readonly FrozenDictionary<string, DeskAsset> All = typeof(DeskAssets).Assembly.GetManifestResourceNames()
        .Select(Read).ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);

    /// <summary>The address of an asset, with a part that changes when the asset does.</summary>
    public static string Address(string name) => $"{Folder}{name}?v={All[name].Version}";

    /// <summary>The asset of this name; null if there is none.</summary>
    public static DeskAsset? Find(string name) => All.GetValueOrDefault(name);

    private static DeskAsset Read(string name)
    {
        using var stream = typeof(DeskAssets).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new DeskAsset(name, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..VersionLength]);
    }
}

/// <summary>A file that pages refer to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="Version">Part of the hash of the content.</param>
public sealed record DeskAsset(string Name, ReadOnlyMemory<byte> Bytes, string Version)
{
    /// <summary>The media type.</summary>
    public string MediaType => Path.GetExtension(Name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var ending => throw new InvalidOperationException($"Assets of type {ending} have no media type."),
    };
}
