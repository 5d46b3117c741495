param name string
param location string
param tags object
param sku string
param softDeleteDays int

@description('Keeps every version of an overwritten blob.')
param versioning bool

param containers string[]
param queues string[] = []
param tables string[] = []

@description('Public addresses and ranges that may reach the account.')
param allowedIpRanges string[]

@description('Resource id of the subnet that may reach the account; empty for none.')
param allowedSubnetId string

// Open to every network, where a role is still needed, until somebody says which networks there are.
var everyNetwork = empty(allowedIpRanges) && empty(allowedSubnetId)

// No keys and nothing public: whoever reads or writes has a role.
resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Enabled'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      // Event Grid passes by this where the default is Deny.
      bypass: 'AzureServices'
      defaultAction: everyNetwork ? 'Allow' : 'Deny'
      ipRules: [
        for range in allowedIpRanges: {
          value: range
          action: 'Allow'
        }
      ]
      virtualNetworkRules: empty(allowedSubnetId)
        ? []
        : [
            {
              id: allowedSubnetId
              action: 'Allow'
            }
          ]
    }
  }

  resource blobService 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: versioning
      deleteRetentionPolicy: {
        enabled: true
        days: softDeleteDays
      }
      containerDeleteRetentionPolicy: {
        enabled: true
        days: softDeleteDays
      }
    }

    resource container 'containers' = [
      for containerName in containers: {
        name: containerName
        properties: {
          publicAccess: 'None'
        }
      }
    ]
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource queue 'queues' = [
      for queueName in queues: {
        name: queueName
      }
    ]
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource table 'tables' = [
      for tableName in tables: {
        name: tableName
      }
    ]
  }
}

output blobEndpoint string = account.properties.primaryEndpoints.blob
