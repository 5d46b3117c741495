using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compiler.Backend.Access;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>
/// Who uploaded a file and what the uploader may do, as metadata of the file. Only the backend writes it; whoever can write to the
/// container directly is the operator, and a file without it is the operator's.
/// </summary>
/// <param name="Uploader">The uploader.</param>
/// <param name="IsSupervisor">Whether the upload is itself a supervisor's word.</param>
/// <param name="Places">The places that the uploader may report for: six-digit codes.</param>
/// <param name="Body">The only body that the uploader may report for; null for any in these places.</param>
/// <param name="IsCompilation">Whether that body's report is the compilation of a level of government.</param>
public sealed record UploadStamp(
    Uploader Uploader, bool IsSupervisor, ImmutableArray<string> Places, string? Body = null, bool IsCompilation = false)
{
    /// <summary>The name of the metadata.</summary>
    public const string MetadataName = "uploader";

    private static readonly JsonSerializerOptions Options = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The stamp of a caller.</summary>
    public static UploadStamp Of(Caller caller) => new(
        new Uploader(caller.Id, caller.Name), caller.Is(AccessRoles.Supervisor), caller.Scope.Places, caller.Link?.Name,
        caller.Link?.IsCompilation ?? false);

    /// <summary>The stamp of an upload; null for the operator's. A stamp that somebody has altered gives no right at all.</summary>
    public static UploadStamp? Read(VersionedFile upload) => Read(upload.Metadata);

    /// <summary>The same from the metadata of a file in a list.</summary>
    public static UploadStamp? Read(ImmutableDictionary<string, string> metadata)
    {
        if (!metadata.TryGetValue(MetadataName, out var json))
            return null;
        try
        {
            if (JsonSerializer.Deserialize<UploadStamp>(json, Options) is { Places.IsDefault: false } stamp)
                return stamp;
        }
        catch (JsonException)
        {
            // Answered below.
        }

        return new UploadStamp(new Uploader("unknown", "不明"), false, []);
    }

    /// <summary>The metadata of a file with this stamp.</summary>
    public ImmutableDictionary<string, string> ToMetadata() =>
        ImmutableDictionary<string, string>.Empty.Add(MetadataName, JsonSerializer.Serialize(this, Options));
}
