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

@description('How many reports that an older version has read are read again in one night, or by one order.')
@minValue(0)
param rereadLimit int = 10000

@description('Id of the Entra ID tenant whose people sign in; empty if nobody does.')
param entraTenantId string = ''

@description('Client id of the app registration that their tokens are made out for.')
param entraClientId string = ''

@description('编制单位 in the imprint of the yearbooks; left out if empty.')
param publisher string = ''

@description('审核 in the imprint of the yearbooks; left out if empty.')
param publisherReview string = ''

@description('联系方式 in the imprint of the yearbooks; left out if empty.')
param publisherContact string = ''

@description('What draws the yearbooks; empty for QuestPDF where the build has it, and Typst where it has not.')
@allowed(['', 'questpdf', 'typst'])
param renderer string = ''

@description('QuestPDF licence type, without which QuestPDF does not start. Its Community licence excludes government bodies. Empty with Typst.')
@allowed(['', 'Community', 'Professional', 'Enterprise', 'Evaluation'])
param questPdfLicense string = ''

@description('Where Event Grid tells of uploads: the webhook of the blob trigger, whose address carries a key, or the queue, which needs none.')
@allowed(['webhook', 'queue'])
param uploadEvents string = 'webhook'

@description('Where alerts are sent; empty for none.')
param alertEmail string = ''

@description('Object id of the Entra group whose members may read the container of the yearbooks without the app. Empty for none.')
param supervisorsGroupId string = ''

@description('Public addresses and ranges that may reach both storage accounts, as 203.0.113.0/24. They ask for appSubnetId.')
param allowedIpRanges string[] = []

@description('Resource id of the subnet through which the app reaches storage. As soon as it is set, other networks may not.')
param appSubnetId string = ''

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }

// Names are variables and not outputs of modules: what-if cannot look behind an output.
var appName = 'func-${environmentName}-${token}'
var identityName = 'id-${token}'
var componentName = 'appi-${token}'
var reportAccountName = 'reports${token}'
var hostAccountName = 'host${token}'
var deploymentContainerName = 'deployments'

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-compiler-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: identityName
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    workspaceName: 'log-${token}'
    componentName: componentName
    location: location
    tags: tags
    logDays: logDays
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    reportAccountName: reportAccountName
    hostAccountName: hostAccountName
    deploymentContainerName: deploymentContainerName
    location: location
    tags: tags
    sku: storageSku
    softDeleteDays: softDeleteDays
    quarantineDays: quarantineDays
    // The app comes from no address of its own: without a subnet these rules would lock it out.
    allowedIpRanges: empty(appSubnetId) && !empty(allowedIpRanges)
      ? fail('allowedIpRanges would lock the app out of its own storage: set appSubnetId, too.')
      : allowedIpRanges
    allowedSubnetId: appSubnetId
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  scope: group
  dependsOn: [identity, monitoring, storage]
  params: {
    identityName: identityName
    reportAccountName: reportAccountName
    hostAccountName: hostAccountName
    componentName: componentName
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
    identityName: identityName
    reportAccountName: reportAccountName
    hostAccountName: hostAccountName
    deploymentContainerName: deploymentContainerName
    componentName: componentName
    telemetryByIdentity: monitoring.outputs.byIdentity
    rollupSchedule: rollupSchedule
    yearbookSchedule: yearbookSchedule
    annualSchedule: annualSchedule
    maxFileBytes: maxFileBytes
    rereadLimit: rereadLimit
    entraTenantId: entraTenantId
    entraClientId: entraClientId
    // Tokens of Azure China name another issuer than its login endpoint, https://login.chinacloudapi.cn/.
    entraAuthority: environment().name == 'AzureChinaCloud'
      ? 'https://login.partner.microsoftonline.cn'
      : environment().authentication.loginEndpoint
    publisher: publisher
    publisherReview: publisherReview
    publisherContact: publisherContact
    renderer: renderer
    questPdfLicense: questPdfLicense
    subnetId: appSubnetId
  }
}

module events 'modules/events.bicep' = {
  name: 'events'
  scope: group
  dependsOn: [storage]
  params: {
    topicName: 'evgt-${token}'
    location: location
    tags: tags
    accountName: reportAccountName
    uploadEvents: uploadEvents
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  dependsOn: [monitoring]
  params: {
    namePrefix: environmentName
    location: location
    tags: tags
    componentName: componentName
    email: alertEmail
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output FUNCTION_APP_NAME string = app.outputs.name
output FUNCTION_APP_URL string = app.outputs.url
output EVENT_TOPIC_NAME string = events.outputs.topicName
output UPLOAD_EVENTS string = uploadEvents
output REPORT_STORAGE_NAME string = reportAccountName
output REPORT_STORAGE_BLOB_URL string = storage.outputs.reportBlobEndpoint
output HOST_STORAGE_NAME string = hostAccountName
output DEPLOYMENT_CONTAINER_NAME string = deploymentContainerName
