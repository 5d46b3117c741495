param name string
param planName string
param location string
param tags object

@allowed(['FlexConsumption', 'ElasticPremium'])
param hosting string

param maximumInstanceCount int
param instanceMemoryMB int
param identityName string
param reportAccountName string
param hostAccountName string
param deploymentContainerName string
param componentName string

@description('Telemetry is sent with the identity.')
param telemetryByIdentity bool

param rollupSchedule string
param yearbookSchedule string
param annualSchedule string
param maxFileBytes int
param rereadLimit int
param entraTenantId string
param entraClientId string
param entraAuthority string
param publisher string
param publisherReview string
param publisherContact string
param renderer string
param questPdfLicense string

@description('Resource id of the subnet through which the app reaches storage; empty for none.')
param subnetId string

var flex = hosting == 'FlexConsumption'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource reportAccount 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: reportAccountName
}

resource hostAccount 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: hostAccountName
}

resource component 'Microsoft.Insights/components@2020-02-02' existing = {
  name: componentName
}

var deploymentContainerUrl = '${hostAccount.properties.primaryEndpoints.blob}${deploymentContainerName}'

// The names in functions/Settings.cs.
var codeSettings = {
  Storage__blobServiceUri: reportAccount.properties.primaryEndpoints.blob
  // Without it the blob trigger cannot set a poisoned upload aside, and nothing is read again by a newer version.
  Storage__queueServiceUri: reportAccount.properties.primaryEndpoints.queue
  Storage__tableServiceUri: reportAccount.properties.primaryEndpoints.table
  Storage__credential: 'managedidentity'
  Storage__clientId: identity.properties.clientId
  ROLLUP_SCHEDULE: rollupSchedule
  YEARBOOK_SCHEDULE: yearbookSchedule
  ANNUAL_SCHEDULE: annualSchedule
  MAX_FILE_BYTES: string(maxFileBytes)
  REREAD_LIMIT: string(rereadLimit)
  ENTRA_TENANT_ID: entraTenantId
  ENTRA_CLIENT_ID: entraClientId
  ENTRA_AUTHORITY: entraAuthority
  PUBLISHER: publisher
  PUBLISHER_REVIEW: publisherReview
  PUBLISHER_CONTACT: publisherContact
  RENDERER: renderer
  QUESTPDF_LICENSE: questPdfLicense
}

var hostSettings = {
  AzureWebJobsStorage__blobServiceUri: hostAccount.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: hostAccount.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: hostAccount.properties.primaryEndpoints.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: component.properties.ConnectionString
}

var telemetrySettings = telemetryByIdentity
  ? {
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
    }
  : {}

// Flex Consumption refuses these: it has them in functionAppConfig. The package is fetched with the identity, because
// the content share that Elastic Premium would use instead can only be mounted with a key.
var premiumSettings = flex
  ? {}
  : {
      FUNCTIONS_EXTENSION_VERSION: '~4'
      FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
      WEBSITE_RUN_FROM_PACKAGE: '${deploymentContainerUrl}/functions.zip'
      WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID: identity.id
    }

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: flex ? 'functionapp' : 'elastic'
  sku: flex
    ? {
        name: 'FC1'
        tier: 'FlexConsumption'
      }
    : {
        name: 'EP1'
        tier: 'ElasticPremium'
      }
  properties: flex
    ? {
        reserved: true
      }
    : {
        reserved: true
        maximumElasticWorkerCount: min(maximumInstanceCount, 100)
      }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: flex
      ? {
          minTlsVersion: '1.2'
        }
      : {
          minTlsVersion: '1.2'
          ftpsState: 'Disabled'
          linuxFxVersion: 'DOTNET-ISOLATED|10.0'
          minimumElasticInstanceCount: 1
          // Else the platform, which decides about the number of instances, could not see the queues.
          functionsRuntimeScaleMonitoringEnabled: !empty(subnetId)
        }
    functionAppConfig: flex
      ? {
          deployment: {
            storage: {
              type: 'blobContainer'
              value: deploymentContainerUrl
              authentication: {
                type: 'UserAssignedIdentity'
                userAssignedIdentityResourceId: identity.id
              }
            }
          }
          scaleAndConcurrency: {
            maximumInstanceCount: maximumInstanceCount
            instanceMemoryMB: instanceMemoryMB
          }
          runtime: {
            name: 'dotnet-isolated'
            version: '10.0'
          }
        }
      : null
  }
}

resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: site
  name: 'appsettings'
  properties: union(codeSettings, hostSettings, telemetrySettings, premiumSettings)
}

// Nobody deploys with a user name: azd and az sign in.
resource basicAuthentication 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: site
  name: 'scm'
  // One after the other: the site refuses two changes of its configuration at once.
  dependsOn: [settings]
  properties: {
    allow: false
  }
}

output name string = site.name
output url string = 'https://${site.properties.defaultHostName}'
