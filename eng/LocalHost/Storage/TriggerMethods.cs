using System.Reflection;
using System.Reflection.Emit;
using Azure.Storage.Blobs;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.WebJobs;

namespace Compiler.LocalHost;

/// <summary>
/// Emits a class with a method for each blob or queue trigger, because the WebJobs SDK looks for methods
/// with attributes. The class has the same name as in Azure's host; poison messages of blobs contain it.
/// </summary>
internal static class TriggerMethods
{
    public static Type Emit(IEnumerable<Function> functions)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Host"), AssemblyBuilderAccess.Run);
        var type = assembly
            .DefineDynamicModule("Host")
            .DefineType("Host.Functions", TypeAttributes.Public | TypeAttributes.Class | TypeAttributes.Abstract | TypeAttributes.Sealed);
        foreach (var function in functions)
        {
            if (function.Trigger is BlobTrigger blob)
            {
                Emit(
                    type,
                    function.Name,
                    typeof(BlobClient),
                    nameof(TriggerCalls.BlobAsync),
                    typeof(BlobTriggerAttribute),
                    blob.Path,
                    ("Connection", blob.Connection),
                    ("Source", BlobTriggerSource.EventGrid));
            }
            else if (function.Trigger is QueueTrigger queue)
            {
                Emit(
                    type,
                    function.Name,
                    typeof(QueueMessage),
                    nameof(TriggerCalls.QueueAsync),
                    typeof(QueueTriggerAttribute),
                    queue.Queue,
                    ("Connection", queue.Connection));
            }
        }

        return type.CreateType();
    }

    // public static Task {name}([{attribute}(source, …)] {input} input, CancellationToken token) =>
    // TriggerCalls.{callee}({name}, input, token);
    private static void Emit(
        TypeBuilder type,
        string name,
        Type input,
        string callee,
        Type attribute,
        string source,
        params (string Name, object Value)[] settings)
    {
        var method = type.DefineMethod(
            name, MethodAttributes.Public | MethodAttributes.Static, typeof(Task), [input, typeof(CancellationToken)]);
        method
            .DefineParameter(1, ParameterAttributes.None, "input")
            .SetCustomAttribute(
                new CustomAttributeBuilder(
                    attribute.GetConstructor([typeof(string)])!,
                    [source],
                    [.. settings.Select(setting => attribute.GetProperty(setting.Name)!)],
                    [.. settings.Select(setting => setting.Value)]));
        method.DefineParameter(2, ParameterAttributes.None, "token");
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldstr, name);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Call, typeof(TriggerCalls).GetMethod(callee)!);
        code.Emit(OpCodes.Ret);
    }
}
