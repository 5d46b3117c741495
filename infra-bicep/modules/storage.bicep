param reportAccountName string
param hostAccountName string
param location string
param tags object
param sku string
param softDeleteDays int
param quarantineDays int

var uploadContainer = 'reports'
var receiptContainer = 'receipts'
var quarantineContainer = 'quarantine'
var yearbookContainer = 'yearbooks'
var eventQueue = 'report-events'
var deploymentContainer = 'deployments'

module reportAccount 'account.bicep' = {
  name: 'report-account'
  params: {
    name: reportAccountName
    location: location
    tags: tags
    sku: sku
    softDeleteDays: softDeleteDays
    versioning: true
    containers: [uploadContainer, receiptContainer, quarantineContainer, yearbookContainer]
    queues: [eventQueue]
    tables: ['Reports', 'Rollups', 'Yearbooks']
  }
}

// The host writes its leases and timer states every few minutes; in an account with versions each write would be kept.
module hostAccount 'account.bicep' = {
  name: 'host-account'
  params: {
    name: hostAccountName
    location: location
    tags: tags
    sku: sku
    softDeleteDays: softDeleteDays
    versioning: false
    containers: [deploymentContainer]
  }
}

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: reportAccountName
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  dependsOn: [reportAccount]
  properties: {
    policy: {
      rules: [
        {
          name: 'empty-the-quarantine'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['${quarantineContainer}/']
            }
            actions: {
              baseBlob: {
                delete: {
                  daysAfterModificationGreaterThan: quarantineDays
                }
              }
              version: {
                delete: {
                  daysAfterCreationGreaterThan: quarantineDays
                }
              }
            }
          }
        }
        {
          // Both can be made again from the uploads, whose versions are kept.
          name: 'forget-old-versions-of-what-was-derived'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['${receiptContainer}/', '${yearbookContainer}/']
            }
            actions: {
              version: {
                delete: {
                  daysAfterCreationGreaterThan: 90
                }
              }
            }
          }
        }
      ]
    }
  }
}

output reportAccountName string = reportAccount.outputs.name
output reportBlobEndpoint string = reportAccount.outputs.blobEndpoint
output hostAccountName string = hostAccount.outputs.name
output uploadContainerName string = uploadContainer
output receiptContainerName string = receiptContainer
output eventQueueName string = eventQueue
output deploymentContainerName string = deploymentContainer
