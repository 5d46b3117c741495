using Compiler.Backend.Access;
using Compiler.Functions;
using Compiler.Functions.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace Compiler.Tests.EndToEnd;

/// <summary>A header that says who signs in, on a developer's machine only.</summary>
public sealed class DevelopmentSignInTests
{
    [Theory]
    [InlineData("Development", "true", true)]
    [InlineData("Development", "", false)]
    [InlineData("Production", "false", false)]
    public void IsOn_InDevelopment_AsTheSettingSays(string environment, string setting, bool isOn) =>
        Assert.Equal(isOn, DevelopmentSignIn.IsOn(Configuration(setting), new HostingEnvironment { EnvironmentName = environment }));

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void IsOn_AnywhereElse_DoesNotStart(string environment) => Assert.Throws<StartException>(
        () => DevelopmentSignIn.IsOn(Configuration("true"), new HostingEnvironment { EnvironmentName = environment }));

    [Theory]
    [InlineData("supervisor 130000 Zhang San", AccessRoles.Supervisor)]
    [InlineData("reader 100000 Zhang", AccessRoles.Reader)]
    [InlineData("operator 130000 Zhang", null)]
    [InlineData("supervisor 999999 Zhang", null)]
    [InlineData("supervisor 130000", null)]
    [InlineData("", null)]
    public void Read_AHeader_IsRolePlaceAndName(string text, AccessRoles? roles) =>
        Assert.Equal(roles, DevelopmentSignIn.Read(text)?.Roles);

    private static IConfigurationRoot Configuration(string setting) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["DEVELOPMENT_SIGN_IN"] = setting }).Build();
}
