namespace Compiler.Disclosure.Places.Evidence;

/// <summary>What tells where a body is, the most trusted first. A place that is merely mentioned is none of it.</summary>
public enum EvidenceRank
{
    /// <summary>The body's own full name with the levels above, where it stands for the body itself.</summary>
    OwnName,

    /// <summary>The signature or seal at the end.</summary>
    Signature,

    /// <summary>The line about the publication (发布机构).</summary>
    Publication,

    /// <summary>The site on which the body publishes.</summary>
    Site,

    /// <summary>The body's address.</summary>
    Address,

    /// <summary>The government or body above, whose orders and rules it follows.</summary>
    Superior,
}
