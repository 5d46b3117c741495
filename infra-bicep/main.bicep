targetScope = 'subscription'

@description('Short name of this installation (test, production, hebei). Names of resources are derived from it.')
@minLength(2)
@maxLength(24)
param environmentName string

@description('Region of every resource.')
param location string

@description('FlexConsumption, or ElasticPremium where a cloud or region has no Flex Consumption.')
@allowed(['FlexConsumption', 'ElasticPremium'])
param hosting string = 'FlexConsumption'

@description('Most instances at once. Flex Consumption accepts no less than 40; Elastic Premium no more than 100.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Memory of a Flex Consumption instance. A national yearbook needs more than the smallest.')
@allowed([2048, 4096])
param instanceMemoryMB int = 2048

@description('Replication of the storage accounts. Standard_LRS where a region has no availability zones.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('Days for which a deleted or overwritten file can be brought back.')
@minValue(7)
@maxValue(365)
param softDeleteDays int = 30

@description('Days after which a file in quarantine is deleted.')
@minValue(30)
param quarantineDays int = 180

@description('Days for which logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 90

@description('When the totals follow the uploads: six cron fields, UTC.')
param rollupSchedule string = '0 */5 * * * *'

@description('When yearbooks are printed: six cron fields, UTC; 18:00 UTC is 02:00 in Beijing.')
param yearbookSchedule string = '0 0 18 * * *'

@description('When the final edition of last year is printed: 1 April, 02:00 in Beijing.')
param annualSchedule string = '0 0 18 31 3 *'

@description('The most an upload may have, in bytes.')
param maxFileBytes int = 20971520

@description('QuestPDF licence type. Its Community licence excludes government bodies.')
@allowed(['Community', 'Professional', 'Enterprise', 'Evaluation'])
param questPdfLicense string

@description('Where alerts are sent; empty for none.')
param alertEmail string = ''

@description('Object id of the Entra group of the agencies: may upload reports and read receipts. Empty for none.')
param agenciesGroupId string = ''

@description('Object id of the Entra group of the supervisors: may read everything. Empty for none.')
param supervisorsGroupId string = ''

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var appName = 'func-${environmentName}-${token}'

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-compiler-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-${token}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    workspaceName: 'log-${token}'
    componentName: 'appi-${token}'
    location: location
    tags: tags
    logDays: logDays
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    reportAccountName: 'reports${token}'
    hostAccountName: 'host${token}'
    location: location
    tags: tags
    sku: storageSku
    softDeleteDays: softDeleteDays
    quarantineDays: quarantineDays
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  scope: group
  params: {
    principalId: identity.outputs.principalId
    reportAccountName: storage.outputs.reportAccountName
    hostAccountName: storage.outputs.hostAccountName
    uploadContainerName: storage.outputs.uploadContainerName
    receiptContainerName: storage.outputs.receiptContainerName
    componentName: monitoring.outputs.componentName
    agenciesGroupId: agenciesGroupId
    supervisorsGroupId: supervisorsGroupId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  scope: group
  // The host looks into storage as soon as it starts; without its roles the first start fails.
  dependsOn: [roles]
  params: {
    name: appName
    planName: 'plan-${token}'
    location: location
    tags: tags
    hosting: hosting
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    identityName: identity.outputs.name
    reportAccountName: storage.outputs.reportAccountName
    hostAccountName: storage.outputs.hostAccountName
    deploymentContainerName: storage.outputs.deploymentContainerName
    componentName: monitoring.outputs.componentName
    telemetryByIdentity: monitoring.outputs.byIdentity
    rollupSchedule: rollupSchedule
    yearbookSchedule: yearbookSchedule
    annualSchedule: annualSchedule
    maxFileBytes: maxFileBytes
    questPdfLicense: questPdfLicense
  }
}

module events 'modules/events.bicep' = {
  name: 'events'
  scope: group
  params: {
    topicName: 'evgt-${token}'
    location: location
    tags: tags
    accountName: storage.outputs.reportAccountName
    containerName: storage.outputs.uploadContainerName
    queueName: storage.outputs.eventQueueName
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    namePrefix: environmentName
    location: location
    tags: tags
    componentName: monitoring.outputs.componentName
    email: alertEmail
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output FUNCTION_APP_NAME string = app.outputs.name
output FUNCTION_APP_URL string = app.outputs.url
output REPORT_STORAGE_NAME string = storage.outputs.reportAccountName
output REPORT_STORAGE_BLOB_URL string = storage.outputs.reportBlobEndpoint
output HOST_STORAGE_NAME string = storage.outputs.hostAccountName
output DEPLOYMENT_CONTAINER_NAME string = storage.outputs.deploymentContainerName
