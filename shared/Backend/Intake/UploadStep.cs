namespace Compiler.Backend.Intake;

/// <summary>The steps of an <see cref="UploadRun"/>, in the order in which an upload usually passes them.</summary>
internal enum UploadStep
{
    OpenReceipt,
    OpenUpload,
    Withdraw,
    Recognise,
    Read,
    RemoveEntries,
    Enter,
    AnnounceSuperseded,
    UpdateQuarantine,
    MarkChanges,
    WriteReceipt,
    ConfirmCurrent,
    Done,
}
