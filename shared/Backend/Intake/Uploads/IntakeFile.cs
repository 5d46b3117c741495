using Compiler.Backend.Storage;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>A file to be processed.</summary>
/// <param name="Stored">The file as it was listed; the folders in its name may be hints.</param>
/// <param name="DisplayPath">Its name in receipts and yearbooks: a path with forward slashes that reveals nothing about the machine.</param>
public sealed record IntakeFile(StoredFile Stored, string DisplayPath)
{
    /// <summary>A file shown by its name in the store.</summary>
    public static IntakeFile FromStoredFile(StoredFile stored) => new(stored, stored.Name);
}
