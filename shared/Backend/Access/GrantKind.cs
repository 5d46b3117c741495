namespace Compiler.Backend.Access;

/// <summary>Whom a grant is for.</summary>
public enum GrantKind
{
    /// <summary>An agency, by a link of its own.</summary>
    Link,

    /// <summary>A machine, by a key.</summary>
    Key,

    /// <summary>A person of the directory (Entra ID); the grant has only the scope.</summary>
    Person,
}
