namespace Compiler.Yearbooks.Volumes;

/// <summary>Who publishes the volumes, as their imprints say; a line that is empty is left out.</summary>
/// <param name="Name">编制单位; also the author in the properties of the files.</param>
/// <param name="Reviewer">审核: the office or the person who has approved the volumes.</param>
/// <param name="Contact">联系方式.</param>
public sealed record Publisher(string Name, string Reviewer, string Contact)
{
    /// <summary>Nobody: the imprint names no publisher.</summary>
    public static Publisher None { get; } = new("", "", "");
}
