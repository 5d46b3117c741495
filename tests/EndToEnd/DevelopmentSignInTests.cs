using Compiler.Functions;
using Compiler.Functions.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Compiler.Tests.EndToEnd;

public sealed class DevelopmentSignInTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("")]
    public void Create_OutsideDevelopment_DoesNotStart(string environment) =>
        Assert.Contains("developer's machine", Assert.Throws<StartException>(() => Create("true", environment)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    public void Create_NotAskedFor_IsNone(string? setting) => Assert.Null(Create(setting, "Production"));

    [Fact]
    public void Create_InDevelopment_ReadsRolePlaceAndName()
    {
        var signIn = Create("true", "Development")!;

        Assert.Equal("person:development-Zhang", signIn.Read("supervisor 130000 Zhang")!.Id);
        Assert.Null(signIn.Read("supervisor 999999 Zhang"));
        Assert.Null(signIn.Read("operator 100000 Zhang"));
    }

    private static DevelopmentSignIn? Create(string? setting, string environment) => DevelopmentSignIn.Create(
        new ConfigurationBuilder().AddInMemoryCollection([new(Settings.DevelopmentSignIn, setting)]).Build(),
        Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment }).Environment);
}
