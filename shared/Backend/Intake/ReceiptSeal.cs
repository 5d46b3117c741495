using System.Collections.Immutable;
using System.Security.Cryptography;
using Compiler.Backend.Storage;

namespace Compiler.Backend.Intake;

/// <summary>
/// A hash of a receipt among the metadata of its file: a list tells by it that somebody has altered the receipt, without opening it. It is
/// no protection against anybody who means to alter it. Receipts of an older version have none.
/// </summary>
internal static class ReceiptSeal
{
    private const string Name = "md5";

    public static ImmutableDictionary<string, string> Add(ImmutableDictionary<string, string> metadata, ReadOnlySpan<byte> receipt) =>
        metadata.SetItem(Name, Hash(receipt));

    /// <summary>What the metadata of a listed receipt say; null also if it is no longer the receipt that they are about.</summary>
    public static ReceiptState? StateOf(ListedFile receipt) => ReceiptState.FromMetadata(MetadataOf(receipt));

    /// <summary>The metadata of a listed receipt; none if it is no longer the receipt that they are about.</summary>
    public static ImmutableDictionary<string, string> MetadataOf(ListedFile receipt) =>
        Fits(receipt.Metadata, receipt.Md5) ? receipt.Metadata : ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether a receipt that was opened is no longer the one that its metadata are about.</summary>
    public static bool IsBroken(VersionedFile receipt) =>
        receipt.Content.Outcome == ReadOutcome.Read && !Fits(receipt.Metadata, Hash(receipt.Content.Bytes.Span));

    private static bool Fits(ImmutableDictionary<string, string> metadata, string? hash) =>
        hash is null || metadata.GetValueOrDefault(Name, hash) == hash;

    // The only hash that storage computes by itself and lists.
#pragma warning disable CA5351 // Do Not Use Broken Cryptographic Algorithms
    private static string Hash(ReadOnlySpan<byte> content) => Convert.ToBase64String(MD5.HashData(content));
#pragma warning restore CA5351
}
