using Compiler.Functions;
using Compiler.Functions.Http;
using Compiler.Storage.Cloud;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<AnswerFailures>();
builder.Services.AddStorage(builder.Configuration).AddJobs(builder.Configuration).AddYearbooks(builder.Configuration, builder.Environment);
// The limit of an upload is MAX_FILE_BYTES; that of the worker's own server would answer 500 before it.
builder.Services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = null);

var host = builder.Build();
// A connection string is a developer's machine; elsewhere the deployment has created what is needed.
if (host.Services.GetRequiredService<StorageConnection>().ConnectionString is not null)
    await host.Services.GetRequiredService<CloudStorage>().CreateAsync(default);
await host.RunAsync();
