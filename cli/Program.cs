using System.Text;
using Compiler.Cli;

// A terminal may be set to GB18030; what is piped into another program is UTF-8 in any case.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunAsync(args, CommandContext.OfProcess(), CancellationToken.None);
