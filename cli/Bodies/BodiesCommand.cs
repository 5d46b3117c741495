using System.CommandLine;

namespace Compiler.Cli.Bodies;

/// <summary><c>bodies</c>: the register of the bodies that must report.</summary>
internal sealed class BodiesCommand : Command
{
    public BodiesCommand(CommandContext context)
        : base("bodies", "The register of the bodies that must report.")
    {
        Add(new BodiesImportCommand(context));
        Add(BodiesFileCommand.Export(context));
        Add(BodiesFileCommand.Begin(context));
        Add(BodiesFileCommand.Due(context));
    }
}
