import { roleIds } from 'role-ids.bicep'
import { containers, queues } from 'storage-names.bicep'

param topicName string
param location string
param tags object
param accountName string

@allowed(['webhook', 'queue'])
param uploadEvents string

// No blob trigger hears of deletions: they always go to the queue, which is reached with an identity. So do uploads where
// the address of the trigger's webhook, which carries a key, is not wanted; otherwise webhook.bicep sends them there.
resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: accountName

  resource queueService 'queueServices' existing = {
    name: 'default'

    resource queue 'queues' existing = {
      name: queues.events
    }
  }
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' = {
  name: topicName
  location: location
  tags: tags
  identity: {
    // Not the app's identity: this one may do nothing but put a message into one queue.
    type: 'SystemAssigned'
  }
  properties: {
    source: account.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource sender 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::queueService::queue.id, topic.id, roleIds.storageQueueDataMessageSender)
  scope: account::queueService::queue
  properties: {
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roleIds.storageQueueDataMessageSender
    )
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource toQueue 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: 'to-queue'
  dependsOn: [sender]
  properties: {
    eventDeliverySchema: 'CloudEventSchemaV1_0'
    filter: {
      includedEventTypes: uploadEvents == 'queue'
        ? ['Microsoft.Storage.BlobCreated', 'Microsoft.Storage.BlobDeleted']
        : ['Microsoft.Storage.BlobDeleted']
      // With /blobs/ at the end; without it a container named reports-old would match, too.
      subjectBeginsWith: '/blobServices/default/containers/${containers.uploads}/blobs/'
    }
    deliveryWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      destination: {
        endpointType: 'StorageQueue'
        properties: {
          resourceId: account.id
          queueName: queues.events
          // For good: an event that waited out a long weekend is still a report that was handed in.
          queueMessageTimeToLiveInSeconds: -1
        }
      }
    }
    // No dead letters: the queue lies in the account that raises the events, so when it is out of reach nothing is uploaded.
    retryPolicy: {
      eventTimeToLiveInMinutes: 1440
      maxDeliveryAttempts: 30
    }
  }
}

output topicName string = topic.name
