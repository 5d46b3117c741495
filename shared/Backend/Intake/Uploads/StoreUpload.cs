using System.Security.Cryptography;
using Compiler.Backend.Access;
using Compiler.Backend.Storage;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>
/// Stores what a caller uploads, with the stamp of the caller. Nobody replaces a file of somebody else, and only supervisors replace their
/// own: what comes under a name that is taken gets a folder of its own, so that the file before it stays.
/// </summary>
/// <param name="stores">The containers.</param>
/// <param name="options">Settings.</param>
public sealed class StoreUpload(UploadStores stores, IntakeOptions options)
{
    private const int HashLength = 8;

    /// <summary>Stores a file.</summary>
    /// <param name="caller">Who uploads it.</param>
    /// <param name="name">A usable name, as the caller gives it.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public async Task<StoredUpload> RunAsync(
        Caller caller, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (caller.Link is { } link)
            name = $"{UploadNames.FolderOf(link)}/{name[(name.LastIndexOf('/') + 1)..]}";
        else if (FolderHints.FromPath(name).Adcode is { } adcode && !caller.Scope.Covers(adcode))
            return StoredUpload.OutOfScope;
        return await TryStoreAsync(caller, name, content, cancellationToken)
            ?? await TryStoreAsync(caller, BesideOf(name, content), content, cancellationToken)
            ?? StoredUpload.Taken;
    }

    // Null if the name belongs to another file, or is too long.
    private async Task<StoredUpload?> TryStoreAsync(
        Caller caller, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (name.Length > UploadNames.MaxLength)
            return null;
        while (true)
        {
            var existing = await stores.Uploads.OpenAsync(name, options.MaxFileBytes, cancellationToken);
            if (existing.ETag is not null && !MayReplace(caller, existing))
                return IsSame(caller, existing, content) ? new StoredUpload(name) : null;
            if (await stores.Uploads.TryWriteAsync(
                name, content, existing.ETag, UploadStamp.Of(caller).ToMetadata(), cancellationToken))
            {
                return new StoredUpload(name);
            }
        }
    }

    // The same file again has the same name. The folders above stay, because they may say place and year.
    private static string BesideOf(string name, ReadOnlyMemory<byte> content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span))[..HashLength];
        var file = name.LastIndexOf('/') + 1;
        return $"{name[..file]}{hash}/{name[file..]}";
    }

    private static bool MayReplace(Caller caller, VersionedFile existing) =>
        caller.Is(AccessRoles.Supervisor) && (caller.Scope.IsNational || IsOwn(caller, existing));

    private static bool IsSame(Caller caller, VersionedFile existing, ReadOnlyMemory<byte> content) =>
        IsOwn(caller, existing) && existing.Content.Outcome == ReadOutcome.Read && existing.Content.Bytes.Span.SequenceEqual(content.Span);

    private static bool IsOwn(Caller caller, VersionedFile existing) => UploadStamp.Read(existing)?.Uploader.Id == caller.Id;
}

/// <summary>Where an upload is stored.</summary>
/// <param name="Name">Its name in the container; null if it was not stored.</param>
/// <param name="IsOutOfScope">Whether it names a place that is not the caller's.</param>
public sealed record StoredUpload(string? Name, bool IsOutOfScope = false)
{
    /// <summary>Not stored: it names a place that is not the caller's.</summary>
    public static StoredUpload OutOfScope { get; } = new(null, true);

    /// <summary>Not stored: the name belongs to another file.</summary>
    public static StoredUpload Taken { get; } = new((string?)null);
}
