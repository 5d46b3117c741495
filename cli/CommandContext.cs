using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Places;
using Compiler.Reading;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Cli;

/// <summary>Everything of the process that a command touches; tests put their own in its place.</summary>
internal sealed record CommandContext
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether somebody watches; then there are progress bars in place of lines.</summary>
    public bool IsWatched { get; init; }

    public IntakeOptions Intake { get; init; } = new();

    /// <summary>Opens a folder; an empty name opens the current one, for paths as they were typed.</summary>
    public Func<string, IFileStore> OpenFolder { get; init; } = folder => new FolderFileStore(folder);

    public ParseReport Parse { get; init; } = (file, content, hints) => new ReportReader(PlaceResolver.Current).Read(file, content, hints);

    /// <summary>The renderer of this name, or the default for null; null for a name that there is not.</summary>
    public Func<string?, IYearbookRenderer?> CreateRenderer { get; init; } =
        name =>
            RendererCatalogue.TryCreate(name, new RendererOptions { QuestPdfLicence = "Evaluation" }, out var renderer) ? renderer : null;

    /// <summary>Reads an environment variable; null where it is not set.</summary>
    public Func<string, string?> ReadVariable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The wait before a request to the backend is sent a second time.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(0.5);

    public static CommandContext OfProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        IsWatched = !Console.IsErrorRedirected,
    };
}
