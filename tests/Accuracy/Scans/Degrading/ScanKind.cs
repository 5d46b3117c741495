namespace Compiler.Accuracy.Scans.Degrading;

/// <summary>How a page becomes a picture.</summary>
public enum ScanKind
{
    /// <summary>As printed: no noise, nothing turned.</summary>
    Clean,

    /// <summary>A scanner: up to 1.5° askew, noise, blur, uneven toner, JPEG.</summary>
    Office,

    /// <summary>The same with red seals over the signature, over figures and across the edge.</summary>
    Stamp,

    /// <summary>A photograph: perspective, a bent sheet, shadow, the table around it.</summary>
    Photo,

    /// <summary>A scanner that knows black and white alone.</summary>
    Copy,

    /// <summary>Black and white at 200 × 100 dpi, with speckles.</summary>
    Fax,

    /// <summary>A scanner with little toner behind it.</summary>
    Faded,

    /// <summary>A scanner into which the page was laid sideways or upside down.</summary>
    Turned,
}
