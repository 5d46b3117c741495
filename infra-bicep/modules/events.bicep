import { roleIds } from 'role-ids.bicep'

param topicName string
param location string
param tags object
param accountName string
param containerName string
param queueName string

// Events go to a queue and not to the blob trigger's webhook: the webhook's address carries a system key of the app,
// exists only after the code is deployed, and is lost when the key is renewed. The queue is reached with an identity,
// takes events before there is an app and while it restarts, and tells of deletions, which no blob trigger does.
resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: accountName

  resource queueService 'queueServices' existing = {
    name: 'default'

    resource queue 'queues' existing = {
      name: queueName
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
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.storageQueueDataMessageSender)
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource uploads 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: 'uploads'
  dependsOn: [sender]
  properties: {
    eventDeliverySchema: 'CloudEventSchemaV1_0'
    filter: {
      includedEventTypes: [
        'Microsoft.Storage.BlobCreated'
        'Microsoft.Storage.BlobDeleted'
      ]
      // With /blobs/ at the end; without it a container named reports-old would match, too.
      subjectBeginsWith: '/blobServices/default/containers/${containerName}/blobs/'
    }
    deliveryWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      destination: {
        endpointType: 'StorageQueue'
        properties: {
          resourceId: account.id
          queueName: queueName
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
