using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <summary>The codes printed for identities; a failing identity gives a finding with its code.</summary>
public static class IdentityCodes
{
    /// <summary>Returns the code of an identity.</summary>
    public static FindingCode Code(this Identity identity) => identity.Kind.Code();

    /// <summary>Returns the code of identities of this kind.</summary>
    public static FindingCode Code(this IdentityKind kind) => kind switch
    {
        IdentityKind.RequestRow => FindingCodes.T3Row,
        IdentityKind.RequestOutcome => FindingCodes.T3ColOutcome,
        IdentityKind.RequestBalance => FindingCodes.T3ColBalance,
        IdentityKind.DisputeGroup => FindingCodes.T4Sum,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
