using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Compiler.Backend.Storage;
using Compiler.Cli.Bodies;
using Compiler.Cli.Terminal;
using Compiler.Reading.Processes;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Cli;

/// <summary>Parses and runs the command line and returns the exit code.</summary>
internal static class CommandLine
{
    // Prepared, because there is little memory left to write it.
    private const string OutOfMemory =
        "Out of memory; the files written so far are complete. Compile a province or a year at a time, or give the program more memory.";

    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandContext context, CancellationToken cancellationToken)
    {
        context = context with { Out = new PlainWriter(context.Out), Error = new PlainWriter(context.Error) };
        // No response files, because a file name may begin with @.
        var parsed = Create(context).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var invocation = new InvocationConfiguration
        {
            Output = context.Out,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TerminationTimeout,
        };
        try
        {
            return parsed.Action is ParseErrorAction
                ? await RefuseAsync(parsed, context.Error)
                : await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (UsageException exception)
        {
            await context.Error.WriteLineAsync(exception.Message);
            return ExitCode.WrongUsage;
        }
        catch (Exception exception) when (exception is StorageException or RenderingException or ReaderException)
        {
            await context.Error.WriteLineAsync(exception.Message);
            return ExitCode.Failed;
        }
        catch (OutOfMemoryException)
        {
            await context.Error.WriteLineAsync(OutOfMemory);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await context.Error.WriteLineAsync("Cancelled; the files written so far are complete.");
            return ExitCode.Cancelled;
        }
    }

    // The whole help would bury the error.
    private static async Task<int> RefuseAsync(ParseResult parsed, TextWriter error)
    {
        var names = new Stack<string>(["--help"]);
        for (var result = parsed.CommandResult; result.Command is not RootCommand; result = (CommandResult)result.Parent!)
            names.Push(result.Command.Name);
        await error.WriteLineAsync(parsed.Errors[0].Message);
        await error.WriteLineAsync($"For the usage: {string.Join(' ', names.Prepend("yearbook"))}");
        return ExitCode.WrongUsage;
    }

    private static RootCommand Create(CommandContext context) =>
        new("Reads annual disclosure reports, checks every figure and prints yearbooks by province and year.")
        {
            new CompileCommand(context),
            new ParseCommand(context),
            new PlaceCommand(context),
            new UploadCommand(context),
            new DownloadCommand(context),
            OrderCommand.Retry(context),
            OrderCommand.Rebuild(context),
            new BodiesCommand(context),
        };
}
