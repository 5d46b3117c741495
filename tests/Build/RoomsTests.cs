using Compiler.Testing;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Compiler.Tests.Build;

/// <summary>The folders of shared are rooms: each name lives in the folder that it says, and data runs through them one way.</summary>
public sealed class RoomsTests
{
    private static readonly string[] Rooms = ["Disclosure", "Reading", "ReadingProcess", "Yearbooks", "Backend", "Desk"];

    private static readonly ILookup<string, string> Uses = FindUses().ToLookup(use => use.From, use => use.To);

    [Fact]
    public void Folders_WhatTheyUse_IsFound()
    {
        Assert.Contains("Compiler.Disclosure.Parsing.Text", Uses["Compiler.Disclosure.Parsing.Tables"]);
        Assert.Contains("Compiler.Disclosure.Places", Uses["Compiler.Reading"]);
    }

    [Fact]
    public void Folders_WhatTheyUse_IsNoCircle()
    {
        var circles = Uses.Select(folder => folder.Key).Where(folder => Reachable(folder).Contains(folder)).Order(StringComparer.Ordinal);
        Assert.Empty(circles);
    }

    // Each stage may use those before it.
    [Theory]
    [InlineData("Compiler.Disclosure.Parsing", "Text", "Layout", "Head", "Narrative", "Tables", "Recovery", "Placement")]
    [InlineData(
        "Compiler.Backend", "Telemetry", "Access", "Storage", "Register", "Granting", "Correcting", "Intake", "Settling", "Rollups", "Desk", "Publishing",
        "Operations")]
    public void Stages_WhatTheyUse_ComesBeforeThem(string room, params string[] stages)
    {
        var uses = Uses.SelectMany(folder => folder.Select(to => (From: Stage(folder.Key), To: Stage(to))));
        foreach (var (from, to) in uses)
        {
            if (from is not null && to is not null)
                Assert.True(Array.IndexOf(stages, to) <= Array.IndexOf(stages, from), $"{room}.{from} uses {to}");
        }

        string? Stage(string folder) =>
            folder.StartsWith($"{room}.", StringComparison.Ordinal) ? folder[(room.Length + 1)..].Split('.')[0] : null;
    }

    [Fact]
    public void Folders_Always_HoldAboutTwentyFilesAtMost()
    {
        var crowded = Sources().GroupBy(Path.GetDirectoryName).Where(folder => folder.Count() > 22).Select(folder => folder.Key);
        Assert.Empty(crowded);
    }

    // One half of RendererCatalogue lies beside the renderer that a build may lack.
    [Fact]
    public void Namespaces_Always_AreThoseOfTheirFolders()
    {
        var elsewhere = Sources()
            .Where(file => Path.GetFileName(file) != "RendererCatalogue.QuestPdf.cs")
            .Where(file => !File.ReadLines(file).Contains($"namespace {NamespaceOf(file)};"));
        Assert.Empty(elsewhere);
    }

    [Fact]
    public void Types_OfOneRoom_HaveDifferentNames()
    {
        var homonyms = Assemblies()
            .SelectMany(assembly => assembly.Types.Where(IsOurs).GroupBy(type => type.Name))
            .Where(types => types.Count() > 1);
        Assert.Empty(homonyms.Select(types => types.Key));
    }

    private static HashSet<string> Reachable(string folder)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(Uses[folder]);
        while (open.TryPop(out var next))
        {
            if (seen.Add(next))
                Array.ForEach([.. Uses[next]], open.Push);
        }

        return seen;
    }

    private static IEnumerable<(string From, string To)> FindUses() =>
        from assembly in Assemblies()
        from type in assembly.GetTypes().Where(type => IsOurs(Outermost(type)))
        let folder = Outermost(type).Namespace
        from used in Referenced(type)
        let other = Outermost(used).Namespace
        where other != folder && other.StartsWith("Compiler.", StringComparison.Ordinal)
        group other by (folder, other) into use
        select (use.Key.folder, use.Key.other);

    private static IEnumerable<TypeReference> Referenced(TypeDefinition type)
    {
        var members = type.Methods.SelectMany(InMethod)
            .Concat(type.Fields.Select(field => field.FieldType))
            .Concat(type.Interfaces.Select(implemented => implemented.InterfaceType))
            .Append(type.BaseType);
        return members.Where(used => used is not null).SelectMany(Parts);
    }

    private static IEnumerable<TypeReference> InMethod(MethodDefinition method) =>
        method.Parameters.Select(parameter => parameter.ParameterType)
            .Append(method.ReturnType)
            .Concat(method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [])
            .Concat(method.HasBody ? method.Body.Instructions.SelectMany(InInstruction) : []);

    private static IEnumerable<TypeReference> InInstruction(Instruction instruction) => instruction.Operand switch
    {
        GenericInstanceMethod call => call.GenericArguments.Append(call.DeclaringType),
        MethodReference call => [call.DeclaringType],
        FieldReference field => [field.DeclaringType],
        TypeReference type => [type],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification of => Parts(of.ElementType),
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static bool IsOurs(TypeReference type) =>
        type.Namespace.StartsWith("Compiler.", StringComparison.Ordinal) && !type.Name.StartsWith('<');

    private static string NamespaceOf(string file) =>
        "Compiler." + Path.GetRelativePath(Path.Combine(Repository.Top, "shared"), Path.GetDirectoryName(file)!).Replace('/', '.').Replace('\\', '.');

    private static IEnumerable<ModuleDefinition> Assemblies() =>
        Rooms.Select(room => ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"Compiler.{room}.dll")));

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Top, "shared"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal));
}
