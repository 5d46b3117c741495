using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Runs the functions of an assembly in this process.</summary>
internal static class LocalFunctionsHost
{
    public static IHost Build(WebApplicationBuilder builder, Assembly assembly)
    {
        var functions = LocalFunction.Of(assembly);
        builder.Services.AddSingleton<FunctionInvoker>();
        builder.Services.AddSingleton<FunctionKeys>();
        builder.Services.AddSingleton<StorageConnections>();
        builder.Services.AddSingleton(functions);
        foreach (var function in functions.Where(function => !builder.Configuration.IsDisabled(function.Name)))
            AddListener(builder.Services, function);

        var app = builder.Build();
        HttpRoutes.Map(app, functions);
        AdminRoutes.Map(app, functions);
        return app;
    }

    private static void AddListener(IServiceCollection services, LocalFunction function)
    {
        switch (function.Trigger)
        {
            case TimerTriggerAttribute timer:
                Add(provider => ActivatorUtilities.CreateInstance<TimerListener>(provider, function, timer));
                break;
            case QueueTriggerAttribute queue:
                Add(provider => ActivatorUtilities.CreateInstance<QueueListener>(provider, function, queue));
                break;
            case BlobTriggerAttribute blob:
                Add(provider => ActivatorUtilities.CreateInstance<BlobListener>(provider, function, blob));
                break;
        }

        // Twice: the host starts it, and the admin routes find it.
        void Add<TListener>(Func<IServiceProvider, TListener> create)
            where TListener : class, IHostedService
        {
            services.AddKeyedSingleton<IHostedService>(function.Name, (provider, _) => create(provider));
            services.AddSingleton(provider => provider.GetRequiredKeyedService<IHostedService>(function.Name));
        }
    }
}
