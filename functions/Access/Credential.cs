namespace Compiler.Functions.Access;

/// <summary>What a request shows of its sender.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The secret, the token, or the developer's header.</param>
internal sealed record Credential(CredentialKind Kind, string Text);

/// <summary>What a request shows of its sender.</summary>
internal enum CredentialKind
{
    /// <summary>The secret of an agency's link.</summary>
    Link,

    /// <summary>A key.</summary>
    Key,

    /// <summary>A token of the directory.</summary>
    Token,

    /// <summary>A role, a place and a name, on a developer's machine only (<see cref="DevelopmentSignIn"/>).</summary>
    Developer,
}
