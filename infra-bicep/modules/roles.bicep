import { roleIds } from 'role-ids.bicep'
import { containers } from 'storage-names.bicep'

@description('The identity of the app.')
param identityName string

param reportAccountName string
param hostAccountName string
param componentName string
param supervisorsGroupId string

// For the account as a whole. Only there can the Delegator get the key that signs links to files of the yearbooks, which
// gives no more than its holder's own roles. All queues and tables of the account are the app's, and the host adds queues
// of its own to those of the template.
var reportRoles = [
  roleIds.storageBlobDelegator
  roleIds.storageQueueDataContributor
  roleIds.storageTableDataContributor
]

// What the host asks for its leases, timers, secrets and the package.
var hostRoles = [
  roleIds.storageBlobDataOwner
  roleIds.storageQueueDataContributor
  roleIds.storageTableDataContributor
]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource reportAccount 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: reportAccountName

  resource blobService 'blobServices' existing = {
    name: 'default'
  }
}

// What the code reads and writes, where the entries of archives become uploads; nobody else writes there.
resource reportContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' existing = [
  for container in items(containers): {
    parent: reportAccount::blobService
    name: container.value
  }
]

resource yearbooks 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' existing = {
  parent: reportAccount::blobService
  name: containers.yearbooks
}

resource hostAccount 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: hostAccountName
}

resource component 'Microsoft.Insights/components@2020-02-02' existing = {
  name: componentName
}

resource reportAssignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for roleId in reportRoles: {
    name: guid(reportAccount.id, identity.id, roleId)
    scope: reportAccount
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleId)
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource containerAssignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, i) in items(containers): {
    name: guid(reportContainers[i].id, identity.id, roleIds.storageBlobDataContributor)
    scope: reportContainers[i]
    properties: {
      roleDefinitionId: subscriptionResourceId(
        'Microsoft.Authorization/roleDefinitions',
        roleIds.storageBlobDataContributor
      )
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource hostAssignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for roleId in hostRoles: {
    name: guid(hostAccount.id, identity.id, roleId)
    scope: hostAccount
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleId)
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource telemetryAssignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(component.id, identity.id, roleIds.monitoringMetricsPublisher)
  scope: component
  properties: {
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roleIds.monitoringMetricsPublisher
    )
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource supervisorsRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(supervisorsGroupId)) {
  name: guid(yearbooks.id, supervisorsGroupId, roleIds.storageBlobDataReader)
  scope: yearbooks
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.storageBlobDataReader)
    principalId: supervisorsGroupId
    principalType: 'Group'
  }
}
