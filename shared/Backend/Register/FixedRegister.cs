using Compiler.Disclosure.Register;

namespace Compiler.Backend.Register;

/// <summary>A register that does not change: from a file, or none.</summary>
/// <param name="register">The register.</param>
public sealed class FixedRegister(BodyRegister register) : IBodyRegisterSource
{
    /// <summary>No register.</summary>
    public static FixedRegister None { get; } = new(BodyRegister.None);

    /// <inheritdoc/>
    public Task<BodyRegister> GetAsync(CancellationToken cancellationToken) => Task.FromResult(register);
}
