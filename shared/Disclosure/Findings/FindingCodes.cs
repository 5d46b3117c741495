using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <summary>All codes of findings. Code that means one of them names it from here.</summary>
public static partial class FindingCodes
{
    extension(Identity identity)
    {
        /// <summary>The code printed for the identity, which is also the code of the finding that it fails.</summary>
        public FindingCode Code => identity.Kind.Code;
    }

    extension(IdentityKind kind)
    {
        /// <summary>The code printed for identities of this kind.</summary>
        public FindingCode Code => kind switch
        {
            IdentityKind.RequestRow => T3Row,
            IdentityKind.RequestOutcome => T3ColOutcome,
            IdentityKind.RequestBalance => T3ColBalance,
            IdentityKind.DisputeGroup => T4Sum,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }
}
