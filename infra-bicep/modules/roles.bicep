import { roleIds } from 'role-ids.bicep'
import { containers } from 'storage-names.bicep'

@description('The identity of the app.')
param identityName string

param reportAccountName string
param hostAccountName string
param componentName string
param agenciesGroupId string
param supervisorsGroupId string

// What the code does with reports (where the entries of archives become uploads), receipts, rows and yearbooks. The
// Delegator signs download links for an hour; the Contributor could, too, but a link should not be lost when somebody
// narrows that role to containers.
var reportRoles = [
  roleIds.storageBlobDataContributor
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

    resource uploads 'containers' existing = {
      name: containers.uploads
    }

    resource receipts 'containers' existing = {
      name: containers.receipts
    }
  }
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

resource agenciesUpload 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(agenciesGroupId)) {
  name: guid(reportAccount::blobService::uploads.id, agenciesGroupId, roleIds.storageBlobDataContributor)
  scope: reportAccount::blobService::uploads
  properties: {
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roleIds.storageBlobDataContributor
    )
    principalId: agenciesGroupId
    principalType: 'Group'
  }
}

resource agenciesRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(agenciesGroupId)) {
  name: guid(reportAccount::blobService::receipts.id, agenciesGroupId, roleIds.storageBlobDataReader)
  scope: reportAccount::blobService::receipts
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.storageBlobDataReader)
    principalId: agenciesGroupId
    principalType: 'Group'
  }
}

resource supervisorsRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(supervisorsGroupId)) {
  name: guid(reportAccount.id, supervisorsGroupId, roleIds.storageBlobDataReader)
  scope: reportAccount
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.storageBlobDataReader)
    principalId: supervisorsGroupId
    principalType: 'Group'
  }
}
