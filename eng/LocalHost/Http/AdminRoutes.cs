using System.Text.Json;
using Compiler.LocalHost.Protocol;

namespace Compiler.LocalHost;

/// <summary><c>/admin/functions</c>: triggers a function by hand, as Azure does, with the master key.</summary>
internal sealed class AdminRoutes(Worker worker, Invoker invoker, KeyCheck keys, ILogger<AdminRoutes> logger)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/admin/functions/{name}", AnswerAsync);

    private async Task AnswerAsync(HttpContext context)
    {
        var result = keys.Refuse(context.Request, "Admin") is { } refusal ? Results.StatusCode(refusal) : await StartAsync(context);
        await result.ExecuteAsync(context);
    }

    private async Task<IResult> StartAsync(HttpContext context)
    {
        var name = (string)context.Request.RouteValues["name"]!;
        if (worker.Functions.FirstOrDefault(function => string.Equals(function.Name, name, StringComparison.OrdinalIgnoreCase))
        is not { } function)
        {
            return Results.NotFound();
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            var input = body.RootElement.TryGetProperty("input", out var value) ? value.ToString() : null;
            if (InputOf(function.Trigger, input) is not { } data)
                return Results.BadRequest();
            _ = RunAsync(function, data);
            return Results.Accepted();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return Results.BadRequest();
        }
    }

    private static TypedData? InputOf(Trigger trigger, string? input) => trigger switch
    {
        TimerTrigger => TriggerInput.ForTimer(last: default, next: default, isPastDue: false),
        QueueTrigger => new TypedData { String = input ?? "" },
        BlobTrigger blob when input is not null => TriggerInput.ForBlob(blob, input[(input.IndexOf('/', StringComparison.Ordinal) + 1)..]),
        _ => null,
    };

    private async Task RunAsync(Function function, TypedData input)
    {
        try
        {
            await invoker.InvokeAsync(function, input, [], null, CancellationToken.None);
        }
        catch (Exception failure) when (failure is WorkerException or TimeoutException)
        {
            logger.LogError(failure, "{Function} failed", function.Name);
        }
    }
}
