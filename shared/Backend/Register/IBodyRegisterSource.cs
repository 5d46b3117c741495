using Compiler.Disclosure.Register;

namespace Compiler.Backend.Register;

/// <summary>Gives the register of all provinces as it is now.</summary>
public interface IBodyRegisterSource
{
    /// <summary>The register; empty if there is none.</summary>
    Task<BodyRegister> GetAsync(CancellationToken cancellationToken);
}
