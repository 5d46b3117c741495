using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;
using Compiler.Functions;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Compiler.Yearbooks.Rendering;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    builder.UseMiddleware<AnswerFailures>();
    builder.UseMiddleware<CheckCaller>();
    builder
        .Services.AddTelemetry(builder.Configuration)
        .AddStorage(builder.Configuration)
        .AddAccess(builder.Configuration, builder.Environment)
        .AddIntakeAndRollups(builder.Configuration)
        .AddDesk()
        .AddYearbooks(builder.Configuration, builder.Environment);
    // MAX_FILE_BYTES limits uploads; Kestrel's own lower limit would answer 500 first.
    builder.Services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = null);

    var host = builder.Build();
    // Fail at startup, not at night when the yearbooks are due.
    await RendererSetting.CheckAsync(host.Services.GetRequiredService<IYearbookRenderer>());
    // A connection string means a developer's machine; elsewhere the deployment creates containers, queues and tables.
    if (host.Services.GetRequiredService<StorageConnection>().ConnectionString is not null)
        await host.Services.GetRequiredService<CloudStorage>().CreateAsync(default);
    await host.RunAsync();
    return 0;
}
catch (Exception cause) when (cause is StartException or StorageException)
{
    await Console.Error.WriteLineAsync($"The functions do not start: {cause.Message}");
    return 1;
}
