namespace Compiler.Backend.Access;

/// <summary>What a caller may do within the caller's scope. A key may have several roles.</summary>
[Flags]
public enum AccessRoles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Uploads the reports of one body and reads its own receipts (a link).</summary>
    Agency = 1,

    /// <summary>Uploads the reports of many bodies and reads their receipts (a machine).</summary>
    Uploader = 2,

    /// <summary>Reads receipts, yearbooks and the register.</summary>
    Reader = 4,

    /// <summary>Does what a reader does, and imports the register, makes links and decides about uploads that wait.</summary>
    Supervisor = 8,
}
