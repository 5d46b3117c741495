namespace Compiler.Disclosure.Places.Evidence;

/// <summary>The kinds of evidence for the place of a body, most trusted first. A mere mention of a place is not evidence.</summary>
public enum EvidenceRank
{
    /// <summary>The full name of the body with the levels above, used for the body itself.</summary>
    OwnName,

    /// <summary>The signature or seal at the end.</summary>
    Signature,

    /// <summary>The line about the publication (发布机构).</summary>
    Publication,

    /// <summary>The website on which the body publishes.</summary>
    Site,

    /// <summary>The body's address.</summary>
    Address,

    /// <summary>The government or body above, whose orders and rules the body follows.</summary>
    Superior,
}
