# Has Event Grid call the webhook of the blob trigger for each upload; azd runs it after a deployment of code.
if ($env:UPLOAD_EVENTS -eq 'queue') {
  Write-Host 'Event Grid tells of uploads through the queue; no webhook is subscribed.'
  exit 0
}

# The key in the address is made when the code first runs, and a webhook that has gone to sleep may answer too late.
foreach ($attempt in 1..6) {
  az deployment group create --name webhook --subscription "$env:AZURE_SUBSCRIPTION_ID" --resource-group "$env:AZURE_RESOURCE_GROUP" `
    --template-file infra-bicep/webhook.bicep --parameters "appName=$env:FUNCTION_APP_NAME" "topicName=$env:EVENT_TOPIC_NAME" --output none
  if ($LASTEXITCODE -eq 0) { exit 0 }
  Write-Host "The webhook could not be subscribed (attempt $attempt of 6)."
  Start-Sleep -Seconds 20
}
exit 1
