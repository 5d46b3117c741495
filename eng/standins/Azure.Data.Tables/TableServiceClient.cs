using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

public class TableServiceClient
{
    private readonly TableRequests requests;

    public TableServiceClient(string connectionString, TableClientOptions options = null)
    {
        var account = StorageAccount.Parse(connectionString);
        requests = new TableRequests(account.TableEndpoint, new SharedKeyLitePolicy(account), options ?? new TableClientOptions());
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(tokenCredential);
        if (endpoint.Scheme != Uri.UriSchemeHttps)
            throw new ArgumentException("Cannot use a TokenCredential without HTTPS.", nameof(endpoint));
        options ??= new TableClientOptions();
        var scope = (options.Audience ?? TableAudience.AzurePublicCloud).Scope;
        requests = new TableRequests(endpoint, new BearerTokenAuthenticationPolicy(tokenCredential, scope), options);
    }

    protected TableServiceClient()
    {
    }

    public virtual Uri Uri => requests.Endpoint;

    public virtual TableClient GetTableClient(string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        return new TableClient(requests, tableName);
    }
}
