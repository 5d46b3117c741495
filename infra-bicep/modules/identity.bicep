param name string
param location string
param tags object

// User-assigned: its roles are in place before the app exists, and outlive an app that is made anew.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}
