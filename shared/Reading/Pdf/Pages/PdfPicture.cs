namespace Compiler.Reading.Pdf.Pages;

/// <summary>The picture that covers a page.</summary>
/// <param name="Number">Page number from 1.</param>
/// <param name="Width">Its width on the page, in points.</param>
/// <param name="Height">Its height on the page, in points.</param>
/// <param name="Content">A JPEG or PNG file; empty if it is compressed in a way that cannot be read.</param>
/// <param name="Pixels">Its number of pixels.</param>
internal sealed record PdfPicture(int Number, double Width, double Height, ReadOnlyMemory<byte> Content, long Pixels);
