using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <summary>The codes printed for identities; a failing identity gives a finding with its code.</summary>
public static class IdentityCodes
{
    extension(IdentityKind kind)
    {
        /// <summary>The code of identities of this kind.</summary>
        public FindingCode Code => kind switch
        {
            IdentityKind.RequestRow => FindingCodes.T3Row,
            IdentityKind.RequestOutcome => FindingCodes.T3ColOutcome,
            IdentityKind.RequestBalance => FindingCodes.T3ColBalance,
            IdentityKind.DisputeGroup => FindingCodes.T4Sum,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }
}
