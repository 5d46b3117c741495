using Compiler.Functions;
using Compiler.Storage.Cloud;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddStorage(builder.Configuration).AddJobs(builder.Configuration).AddYearbooks(builder.Configuration, builder.Environment);

var host = builder.Build();
// A connection string is a developer's machine; elsewhere the deployment has created what is needed.
if (host.Services.GetRequiredService<StorageConnection>().ConnectionString is not null)
    await host.Services.GetRequiredService<CloudStorage>().CreateAsync(default);
await host.RunAsync();
