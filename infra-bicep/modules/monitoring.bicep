param workspaceName string
param componentName string
param location string
param tags object
param logDays int

// Entra authentication of telemetry is documented for the public clouds only; in Azure China the connection string
// alone must do, and it can only write.
var byIdentity = environment().name != 'AzureChinaCloud'

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logDays
    features: {
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource component 'Microsoft.Insights/components@2020-02-02' = {
  name: componentName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableLocalAuth: byIdentity
  }
}

output byIdentity bool = byIdentity
