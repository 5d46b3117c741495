using System.Reflection;
using Compiler.LocalHost.Protocol;
using Google.Protobuf.Reflection;

namespace Compiler.Tests.EndToEnd.LocalHost;

/// <summary>The messages of the local host are those of the worker: same names, numbers and types.</summary>
public sealed class ProtocolTests
{
    private static readonly FileDescriptor Ours = FunctionRpcReflection.Descriptor;
    private static readonly Dictionary<string, MessageDescriptor> Theirs = Files(WorkerDescriptor()).SelectMany(file => file.MessageTypes)
        .DistinctBy(message => message.FullName).ToDictionary(message => message.FullName);

    public static TheoryData<string> Messages => [.. Ours.MessageTypes.Select(message => message.FullName)];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_OfTheHost_IsTheWorkers(string name)
    {
        var own = Ours.MessageTypes.Single(message => message.FullName == name);

        Assert.All(
            own.Fields.InDeclarationOrder(),
            field => Assert.Equal(Describe(Theirs[name].FindFieldByNumber(field.FieldNumber)), Describe(field)));
        Assert.All(
            own.EnumTypes, type => Assert.Equal(Values(Theirs[name].EnumTypes.Single(other => other.Name == type.Name)), Values(type)));
    }

    [Fact]
    public void Service_OfTheHost_IsTheOneTheWorkerCalls()
    {
        var theirs = Files(WorkerDescriptor())
            .SelectMany(file => file.Services)
            .Single(service => service.FullName == Ours.Services[0].FullName);

        Assert.Contains(
            theirs.Methods,
            method =>
                method is { Name: "EventStream", IsClientStreaming: true, IsServerStreaming: true }
                && method.InputType.FullName == Ours.Services[0].Methods[0].InputType.FullName
                && method.OutputType.FullName == Ours.Services[0].Methods[0].OutputType.FullName);
    }

    private static string? Describe(FieldDescriptor? field) =>
        field is null
            ? null
            : $"{field.Name} {field.FieldType} {TypeName(field)} {field.IsRepeated} {field.IsMap} {field.RealContainingOneof?.Name}";

    private static string? TypeName(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Message => field.MessageType.FullName,
        FieldType.Enum => field.EnumType.FullName,
        _ => null,
    };

    private static IEnumerable<string> Values(EnumDescriptor type) => type.Values.Select(value => $"{value.Name} = {value.Number}");

    private static IEnumerable<FileDescriptor> Files(FileDescriptor file) => file.Dependencies.SelectMany(Files).Append(file);

    // The worker's classes are internal.
    private static FileDescriptor WorkerDescriptor()
    {
        var types = Assembly.Load("Microsoft.Azure.Functions.Worker.Grpc").GetTypes();
        var reflection = types.Single(type => type.Name == "FunctionRpcReflection");
        return (FileDescriptor)reflection.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
    }
}
