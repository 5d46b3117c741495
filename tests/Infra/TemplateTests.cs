namespace Compiler.Tests.Infra;

/// <summary>What a compiler of Bicep would refuse, as far as it can be told without one.</summary>
public sealed class TemplateTests
{
    public static TheoryData<string> AllFiles => new(BicepFiles.All.Select(file => file.Name));

    public static TheoryData<string> Templates => new(BicepFiles.Templates.Select(file => file.Name));

    public static TheoryData<string> ParameterFiles => new(BicepFiles.ParameterFiles.Select(file => file.Name));

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Parse_EveryFile_HasNoErrors(string name) =>
        Assert.Empty(BicepFiles.Named(name).Root.All().Where(node => node.Broken).Select(node => $"line {node.Line}: {node.Text}"));

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Names_EveryFile_AreDeclared(string name) => Assert.Empty(BicepNames.Unresolved(BicepFiles.Named(name)));

    [Theory]
    [MemberData(nameof(Templates))]
    public void Names_EveryTemplate_AreUnique(string name)
    {
        var file = BicepFiles.Named(name);
        var names = file.Parameters.Concat(file.Variables).Concat(file.Modules).Concat(file.Root.Of("resource_declaration")).Select(node => node.Name);
        Assert.Empty(names.GroupBy(declared => declared).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Parameters_EveryTemplate_AreUsed(string name)
    {
        var file = BicepFiles.Named(name);
        Assert.Empty(file.Parameters.Select(parameter => parameter.Name).Except(BicepNames.Used(file.Root)));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Modules_EveryTemplate_GetTheParametersTheyDeclare(string name)
    {
        var file = BicepFiles.Named(name);
        foreach (var module in file.Modules)
        {
            var target = BicepFiles.At(file.PathOf(module.Children[1].Literal));
            var passed = module.Value.Properties()["params"].Properties().Keys.ToHashSet();
            Assert.Empty(passed.Except(target.Parameters.Select(parameter => parameter.Name)));
            Assert.Empty(target.RequiredParameters.Except(passed));
        }
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void ParameterFile_OfMain_SetsWhatHasNoDefaultAndNothingUnknown(string name)
    {
        var set = BicepFiles.Named(name).Variables.Select(variable => variable.Name).ToHashSet();
        Assert.Equal("main.bicep", BicepFiles.Named(name).Root.Of("using_statement").Single().Value.Literal);
        Assert.Empty(set.Except(BicepFiles.Main.Parameters.Select(parameter => parameter.Name)));
        Assert.Empty(BicepFiles.Main.RequiredParameters.Except(set));
    }

    [Fact]
    public void ResourceTypes_OfOneKind_HaveOneVersion()
    {
        var types = BicepFiles.Templates.SelectMany(file => file.Resources).Select(resource => resource.Children[1].Literal).Where(type => type.Contains('@', StringComparison.Ordinal)).Distinct();
        Assert.All(types, type => Assert.Matches("^Microsoft\\.[A-Za-z]+(/[A-Za-z]+)+@20[0-9]{2}-[0-9]{2}-[0-9]{2}$", type));
        Assert.Empty(types.GroupBy(type => type.Split('@')[0]).Where(kind => kind.Count() > 1).Select(kind => kind.Key));
    }
}
