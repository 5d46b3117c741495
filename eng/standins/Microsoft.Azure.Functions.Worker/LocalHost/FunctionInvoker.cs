using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Calls a function: an instance of its class for each call, from a scope of its own.</summary>
internal sealed class FunctionInvoker(IServiceScopeFactory scopes, ILogger<FunctionInvoker> logger)
{
    private static readonly Action<ILogger, string, Exception?> Failed =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, nameof(Failed)), "{Function} failed");

    /// <summary>What the function returned.</summary>
    /// <param name="function">The function.</param>
    /// <param name="payload">The value of the parameter with the trigger.</param>
    /// <param name="values">Values for other parameters by name, such as those of a route.</param>
    /// <param name="cancellationToken">For the parameter of this type.</param>
    public async Task<object?> InvokeAsync(
        LocalFunction function, object? payload, IReadOnlyDictionary<string, object?> values, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var instance = function.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(scope.ServiceProvider, function.Method.DeclaringType!);
            var arguments = function.Method.GetParameters()
                .Select(parameter => parameter.Name == function.Payload.Name ? payload : Argument(parameter, values, cancellationToken));
            var returned = function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, [.. arguments], CultureInfo.InvariantCulture);
            return await ResultOf(returned);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(logger, function.Name, exception);
            throw;
        }
    }

    private static object? Argument(ParameterInfo parameter, IReadOnlyDictionary<string, object?> values, CancellationToken cancellationToken) =>
        parameter.ParameterType == typeof(CancellationToken) ? cancellationToken
        : values.GetValueOrDefault(parameter.Name!) is not { } value ? null
        : parameter.ParameterType.IsInstanceOfType(value) ? value
        : Convert.ChangeType(value, parameter.ParameterType, CultureInfo.InvariantCulture);

    private static async Task<object?> ResultOf(object? returned)
    {
        if (returned is not Task task)
            return returned;
        await task;
        return task.GetType() is { IsGenericType: true } type ? type.GetProperty(nameof(Task<>.Result))!.GetValue(task) : null;
    }
}
