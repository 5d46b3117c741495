using 'main.bicep'

// The variables without a second value must be set: a production that nobody hears of is none. QuestPDF needs its licence
// type, Typst does not; the functions say at their start what is missing.
param environmentName = 'production'
param location = readEnvironmentVariable('LOCATION')
param hosting = readEnvironmentVariable('HOSTING', 'FlexConsumption')
param maximumInstanceCount = 100
param instanceMemoryMB = 4096
param storageSku = readEnvironmentVariable('STORAGE_SKU', 'Standard_ZRS')
param softDeleteDays = 90
param quarantineDays = 365
param logDays = 365
param uploadEvents = readEnvironmentVariable('UPLOAD_EVENTS', 'webhook')
param publisher = readEnvironmentVariable('PUBLISHER', '')
param publisherReview = readEnvironmentVariable('PUBLISHER_REVIEW', '')
param publisherContact = readEnvironmentVariable('PUBLISHER_CONTACT', '')
param renderer = readEnvironmentVariable('RENDERER', '')
param questPdfLicense = readEnvironmentVariable('QUESTPDF_LICENSE', '')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL')
param entraTenantId = readEnvironmentVariable('ENTRA_TENANT_ID', '')
param entraClientId = readEnvironmentVariable('ENTRA_CLIENT_ID', '')
param supervisorsGroupId = readEnvironmentVariable('SUPERVISORS_GROUP_ID', '')
param allowedIpRanges = filter(split(readEnvironmentVariable('ALLOWED_IP_RANGES', ''), ','), range => !empty(range))
param appSubnetId = readEnvironmentVariable('APP_SUBNET_ID', '')
