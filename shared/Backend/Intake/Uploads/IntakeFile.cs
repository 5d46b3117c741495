using Compiler.Backend.Storage;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>A file to be taken in.</summary>
/// <param name="Stored">The file as it was listed; the folders in its name may be hints.</param>
/// <param name="ShownAs">How receipts and yearbooks name it: a path that says nothing of the machine; slashes forward.</param>
public sealed record IntakeFile(StoredFile Stored, string ShownAs)
{
    /// <summary>A file that is shown by its name in the store.</summary>
    public static IntakeFile FromStoredFile(StoredFile stored) => new(stored, stored.Name);
}
