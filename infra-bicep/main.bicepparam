using 'main.bicep'

// What azd deploys: one installation for each azd environment, set up for trials. `azd env set NAME value` sets the rest.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param hosting = readEnvironmentVariable('HOSTING', 'FlexConsumption')
param storageSku = readEnvironmentVariable('STORAGE_SKU', 'Standard_LRS')
param uploadEvents = readEnvironmentVariable('UPLOAD_EVENTS', 'webhook')
param publisher = readEnvironmentVariable('PUBLISHER', '')
param publisherReview = readEnvironmentVariable('PUBLISHER_REVIEW', '')
param publisherContact = readEnvironmentVariable('PUBLISHER_CONTACT', '')
param renderer = readEnvironmentVariable('RENDERER', '')
param questPdfLicense = readEnvironmentVariable('QUESTPDF_LICENSE', 'Evaluation')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL', '')
param entraTenantId = readEnvironmentVariable('ENTRA_TENANT_ID', '')
param entraClientId = readEnvironmentVariable('ENTRA_CLIENT_ID', '')
param supervisorsGroupId = readEnvironmentVariable('SUPERVISORS_GROUP_ID', '')
param allowedIpRanges = filter(split(readEnvironmentVariable('ALLOWED_IP_RANGES', ''), ','), range => !empty(range))
param appSubnetId = readEnvironmentVariable('APP_SUBNET_ID', '')
