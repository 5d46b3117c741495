using Compiler.Backend.Access;
using Compiler.Backend.Desk;
using Compiler.Backend.Granting;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Holding;
using Compiler.Backend.Intake.Reconciling;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Operations;
using Compiler.Backend.Publishing;
using Compiler.Backend.Register;
using Compiler.Backend.Rollups;
using Compiler.Backend.Settling;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Desk;
using Compiler.Desk.Parts;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Functions.Access;
using Compiler.Functions.Pages;
using Compiler.Functions.Pages.Reports;
using Compiler.Functions.Http;
using Compiler.Functions.Web;
using Compiler.Reading;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Volumes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Compiler.Functions;

/// <summary>Registers the use cases and their dependencies.</summary>
public static class Registrations
{
    /// <summary>The storage account and the stores and ledgers in it.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(StorageConnection.FromSettings(Settings.Storage, name => configuration.Read(name)));
        services.AddSingleton(provider => new CloudStorage(provider.GetRequiredService<StorageConnection>()));
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Ledger);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Totals);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Editions);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Changes);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Bodies);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Access);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Held);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Settlements);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Audit);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Work);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Poison);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().UploadEvents);
        services.AddSingleton(provider => Stores(provider.GetRequiredService<CloudStorage>()));
        services.AddSingleton(provider => new ReportLists(provider.GetRequiredService<CloudStorage>().Files(StorageNames.Lists)));
        services.AddKeyedSingleton(
            StorageNames.Yearbooks, (provider, _) => provider.GetRequiredService<CloudStorage>().Files(StorageNames.Yearbooks));
        services.AddSingleton<DownloadLinks>();
        return services.AddSingleton<YearbookDownload>();
    }

    /// <summary>The use cases for uploads and totals.</summary>
    public static IServiceCollection AddIntakeAndRollups(this IServiceCollection services, IConfiguration configuration)
    {
        var options = new IntakeOptions();
        services.AddSingleton(
            options with
            {
                MaxFileBytes = configuration.GetValue(Settings.MaxFileBytes, options.MaxFileBytes),
                RereadLimit = configuration.GetValue(Settings.RereadLimit, options.RereadLimit),
            });
        services.AddSingleton<IReportReader>(new ReportReader(PlaceResolver.Current));
        services.AddSingleton<IBodyRegisterSource, CurrentRegister>();
        services.AddSingleton<ImportBodies>();
        services.AddSingleton<ExportBodies>();
        services.AddSingleton<BeginRegister>();
        services.AddSingleton<ListDue>();
        services.AddSingleton<FileIntake>();
        services.AddSingleton<UploadReading>();
        services.AddSingleton<HoldUploads>();
        services.AddSingleton<DecideHeld>();
        services.AddSingleton<SettleReport>();
        services.AddSingleton<StoreUpload>();
        services.AddSingleton<TakeUpload>();
        services.AddSingleton<SendOriginal>();
        services.AddSingleton<ReceiveUpload>();
        services.AddSingleton<ReceiveScan>();
        services.AddSingleton<SetAsideUpload>();
        services.AddSingleton<ReconcileUploads>();
        services.AddSingleton<RepairPartitions>();
        services.AddSingleton<RollUp>();
        services.AddSingleton<RollUpPartition>();
        services.AddSingleton<RebuildTotals>();
        services.AddSingleton<RetryFailures>();
        return services.AddSingleton(provider => ActivatorUtilities.CreateInstance<InspectBackend>(
            provider, provider.GetRequiredKeyedService<IVersionedFileStore>(StorageNames.Yearbooks)));
    }

    /// <summary>What supervisors and agencies look at.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<Boards>();
        services.AddSingleton<DeskList>();
        services.AddSingleton<Overview>();
        services.AddSingleton<ReceiptViews>();
        services.AddSingleton<OverviewView>();
        return services.AddSingleton<AgencyDesk>();
    }

    /// <summary>The use cases that compose, render and publish yearbooks.</summary>
    public static IServiceCollection AddYearbooks(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(_ => RendererSetting.Create(configuration, environment));
        services.AddSingleton(new YearbookComposer(new PlaceRegister(Gazetteer.Current))
        {
            Publisher = new Publisher(
                configuration.GetValue(Settings.Publisher, "")!.Trim(),
                configuration.GetValue(Settings.PublisherReview, "")!.Trim(),
                configuration.GetValue(Settings.PublisherContact, "")!.Trim()),
        });
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<PublishVolume>(
            provider, provider.GetRequiredKeyedService<IVersionedFileStore>(StorageNames.Yearbooks)));
        services.AddSingleton(
            provider => new EditionHistory(provider.GetRequiredKeyedService<IVersionedFileStore>(StorageNames.Yearbooks)));
        services.AddSingleton<PublishOrderedVolume>();
        return services.AddSingleton(provider => ActivatorUtilities.CreateInstance<PublishYearbooks>(
            provider, provider.GetRequiredKeyedService<IVersionedFileStore>(StorageNames.Yearbooks)));
    }

    /// <summary>Who may do what.</summary>
    public static IServiceCollection AddAccess(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var directory = DirectorySettings.Read(configuration);
        var tokens = new DirectoryTokens(directory, environment.IsDevelopment());
        var isDevelopment = DevelopmentSignIn.IsOn(configuration, environment);
        services.AddSingleton<IdentifyCaller>();
        services.AddSingleton<GrantAccess>();
        services.AddSingleton<RequestLimits>();
        services.AddSingleton<OrderTrail>();
        services.AddSingleton(new SessionCookie(environment.IsDevelopment()));
        services.AddSingleton(new DirectorySignIn(directory, tokens, environment.IsDevelopment()));
        services.AddSingleton<CheckPage>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<PageAnswer>();
        services.AddSingleton<ReportDecision>();
        return services.AddSingleton(provider => new SignIn(
            provider.GetRequiredService<IdentifyCaller>(), tokens, provider.GetRequiredService<RequestLimits>(), isDevelopment));
    }

    // Environment variables write the colon of a section as two underscores.
    private static string? Read(this IConfiguration configuration, string setting) =>
        configuration[setting.Replace("__", ":", StringComparison.Ordinal)];

    private static UploadStores Stores(CloudStorage storage) =>
        new(storage.Files(StorageNames.Reports), storage.Files(StorageNames.Receipts), storage.Files(StorageNames.Quarantine),
            storage.Files(StorageNames.Scans));
}
