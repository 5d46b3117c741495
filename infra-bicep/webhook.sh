#!/bin/sh
# Has Event Grid call the webhook of the blob trigger for each upload; azd runs it after a deployment of code.
set -eu
if [ "$UPLOAD_EVENTS" = queue ]; then
  echo 'Event Grid tells of uploads through the queue; no webhook is subscribed.'
  exit 0
fi

# The key in the address is made when the code first runs, and a webhook that has gone to sleep may answer too late.
for attempt in 1 2 3 4 5 6; do
  if az deployment group create --name webhook --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" \
    --template-file infra-bicep/webhook.bicep --parameters "appName=$FUNCTION_APP_NAME" "topicName=$EVENT_TOPIC_NAME" --output none; then
    exit 0
  fi
  echo "The webhook could not be subscribed (attempt $attempt of 6)." >&2
  sleep 20
done
exit 1
