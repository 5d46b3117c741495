namespace Compiler.Reading.Pictures.Images;

/// <summary>Why a picture could not be decoded.</summary>
internal enum PictureError
{
    None,

    /// <summary>Its format or compression is not supported.</summary>
    Unsupported,

    Damaged,

    /// <summary>It has more pixels than the limit.</summary>
    TooLarge,
}
