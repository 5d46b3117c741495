using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Places;
using Compiler.Reading;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Cli;

/// <summary>Everything outside the program that commands use; tests replace it.</summary>
internal sealed record CommandContext
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether stderr is a terminal; then progress is shown as bars instead of lines.</summary>
    public bool IsInteractive { get; init; }

    public IntakeOptions Intake { get; init; } = new();

    /// <summary>Opens a folder; an empty name opens the current folder, for paths as the user typed them.</summary>
    public Func<string, IFileStore> OpenFolder { get; init; } = folder => new FolderFileStore(folder);

    public IReportReader Reader { get; init; } = new ReportReader(PlaceResolver.Current);

    /// <summary>Creates the renderer of this name, or the default for null; returns null for an unknown name.</summary>
    public Func<string?, IYearbookRenderer?> CreateRenderer { get; init; } =
        name =>
            RendererCatalogue.TryCreate(name, new RendererOptions { QuestPdfLicence = "Evaluation" }, out var renderer) ? renderer : null;

    /// <summary>Reads an environment variable; null if it is not set.</summary>
    public Func<string, string?> ReadVariable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Measures how long the work takes.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The delay before the first retry of a request to the backend.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(0.5);

    public static CommandContext OfProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        IsInteractive = !Console.IsErrorRedirected,
    };
}
