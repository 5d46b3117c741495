using System.Text;
using Compiler.Cli;

// A terminal may be set to GB18030, but output piped to other programs must be UTF-8.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunAsync(args, CommandContext.OfProcess(), CancellationToken.None);
