using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>A method with [Function] and the trigger among its parameters.</summary>
internal sealed record LocalFunction(string Name, MethodInfo Method, ParameterInfo Payload, TriggerBindingAttribute Trigger)
{
    public static LocalFunction[] Of(Assembly assembly) =>
    [
        .. from type in assembly.GetTypes()
           from method in type.GetMethods()
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           let payload = method.GetParameters().Single(parameter => parameter.GetCustomAttribute<TriggerBindingAttribute>() is not null)
           orderby function.Name
           select new LocalFunction(function.Name, method, payload, payload.GetCustomAttribute<TriggerBindingAttribute>()!),
    ];
}
