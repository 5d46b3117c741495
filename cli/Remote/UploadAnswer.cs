namespace Compiler.Cli.Remote;

/// <summary>What a backend says to an upload.</summary>
/// <param name="Name">The name under which it is stored; null if it was refused.</param>
/// <param name="Refusal">Why it was refused; null if it was stored.</param>
internal sealed record UploadAnswer(string? Name, string? Refusal)
{
    /// <summary>It was stored under this name.</summary>
    public static UploadAnswer Stored(string name) => new(name, null);

    /// <summary>It was refused.</summary>
    public static UploadAnswer Refused(string reason) => new(null, reason);
}
