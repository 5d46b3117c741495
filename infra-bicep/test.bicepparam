using 'main.bicep'

param environmentName = 'test'
param location = readEnvironmentVariable('LOCATION')
param hosting = readEnvironmentVariable('HOSTING', 'FlexConsumption')
param storageSku = 'Standard_LRS'
param softDeleteDays = 7
param quarantineDays = 30
param logDays = 30
param uploadEvents = readEnvironmentVariable('UPLOAD_EVENTS', 'webhook')
param publisher = readEnvironmentVariable('PUBLISHER', '')
param publisherReview = readEnvironmentVariable('PUBLISHER_REVIEW', '')
param publisherContact = readEnvironmentVariable('PUBLISHER_CONTACT', '')
param renderer = readEnvironmentVariable('RENDERER', '')
param questPdfLicense = 'Evaluation'
param alertEmail = readEnvironmentVariable('ALERT_EMAIL', '')
param entraTenantId = readEnvironmentVariable('ENTRA_TENANT_ID', '')
param entraClientId = readEnvironmentVariable('ENTRA_CLIENT_ID', '')
