using Compiler.LocalHost;

if (WorkerGuard.Run(args))
    return 0;
try
{
    await using var host = await FunctionsHost.StartAsync(LocalHostOptions.Read(args));
    await host.RunAsync();
    return 0;
}
catch (StartException cause)
{
    await Console.Error.WriteLineAsync($"LocalHost: {cause.Message}");
    return 1;
}
