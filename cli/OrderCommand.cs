using System.CommandLine;
using Compiler.Cli.Remote;

namespace Compiler.Cli;

/// <summary><c>retry</c> and <c>rebuild</c>: an operator's orders to the backend.</summary>
internal sealed class OrderCommand : Command
{
    private readonly Option<string> to = new("--to")
    {
        Description = "The http(s) address of the functions, or the connection string of the storage account.",
        HelpName = "ADDRESS",
        Required = true,
    };

    private readonly Option<string?> key = BackendOptions.Key();

    private OrderCommand(
        CommandContext context, string name, string description, Func<IBackend, CancellationToken, Task<int>> order, Func<int, string> tell)
        : base(name, description)
    {
        Add(to);
        Add(key);
        SetAction(async (arguments, cancellationToken) =>
        {
            using var backend = BackendAddress.Open(context, to.Name, arguments.GetRequiredValue(to), arguments.GetValue(key));
            var count = await order(backend, cancellationToken);
            await context.Out.WriteLineAsync($"{backend.Name}: {tell(count)}");
            return ExitCode.Done;
        });
    }

    public static OrderCommand Retry(CommandContext context) => new(
        context,
        "retry",
        "Has the backend try again what it has given up: messages, and uploads that failed. It needs the master key.",
        (backend, cancellationToken) => backend.RetryAsync(cancellationToken),
        count => $"{count} {(count == 1 ? "message was" : "messages were")} sent again; uploads that failed are being looked for and processed.");

    public static OrderCommand Rebuild(CommandContext context) => new(
        context,
        "rebuild",
        "Has the backend compute all totals anew, place by place and year by year. It needs the master key.",
        (backend, cancellationToken) => backend.RebuildAsync(cancellationToken),
        count => $"{count} places and years are being added up.");
}
