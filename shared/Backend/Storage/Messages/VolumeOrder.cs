namespace Compiler.Backend.Storage.Messages;

/// <summary>A volume that is due.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Adcode">Six-digit code of the province; <c>100000</c> for the nation.</param>
/// <param name="IsFinal">Whether the final edition is due.</param>
public sealed record VolumeOrder(int Year, string Adcode, bool IsFinal);
