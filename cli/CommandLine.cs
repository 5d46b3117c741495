using System.CommandLine;
using System.CommandLine.Invocation;
using Compiler.Backend.Storage;
using Compiler.Reading.Processes;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Cli;

/// <summary>The command line as a whole: arguments in, exit code out.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandContext surroundings, CancellationToken cancellationToken)
    {
        // A file name may begin with @: no response files.
        var parsed = Create(surroundings).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var invocation = new InvocationConfiguration
        {
            Output = surroundings.Out,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = Farewell,
        };
        try
        {
            var code = await parsed.InvokeAsync(invocation, cancellationToken);
            return parsed.Action is ParseErrorAction ? ExitCode.WrongUsage : code;
        }
        catch (UsageException exception)
        {
            await surroundings.Error.WriteLineAsync(exception.Message);
            return ExitCode.WrongUsage;
        }
        catch (Exception exception) when (exception is StorageException or RenderingException or ReaderException)
        {
            await surroundings.Error.WriteLineAsync(exception.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await surroundings.Error.WriteLineAsync("Cancelled; every file that was written is whole.");
            return ExitCode.Cancelled;
        }
    }

    private static RootCommand Create(CommandContext surroundings) =>
        new("Reads annual disclosure reports, proves every figure and prints yearbooks by province and year.")
        {
            new CompileCommand(surroundings),
            new ParseCommand(surroundings),
            new PlaceCommand(surroundings),
            new UploadCommand(surroundings),
            new DownloadCommand(surroundings),
        };
}
