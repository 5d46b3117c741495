import { containers, queues, tables } from 'storage-names.bicep'

param reportAccountName string
param hostAccountName string
param location string
param tags object
param sku string
param softDeleteDays int
param quarantineDays int
param deploymentContainerName string
param allowedIpRanges string[]
param allowedSubnetId string

module reportAccount 'account.bicep' = {
  name: 'report-account'
  params: {
    name: reportAccountName
    location: location
    tags: tags
    sku: sku
    softDeleteDays: softDeleteDays
    allowedIpRanges: allowedIpRanges
    allowedSubnetId: allowedSubnetId
    versioning: true
    containers: map(items(containers), container => container.value)
    queues: map(items(queues), queue => queue.value)
    tables: tables
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
    allowedIpRanges: allowedIpRanges
    allowedSubnetId: allowedSubnetId
    versioning: false
    containers: [deploymentContainerName]
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
              prefixMatch: ['${containers.quarantine}/']
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
          // All can be made again from the uploads, whose versions are kept.
          name: 'forget-old-versions-of-what-was-derived'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: [
                '${containers.receipts}/'
                '${containers.scans}/'
                '${containers.yearbooks}/'
                '${containers.lists}/'
              ]
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

output reportBlobEndpoint string = reportAccount.outputs.blobEndpoint
