// planbyte in Azure: a virtual machine with a disk of its own, and the bot that Teams talks to. docs/operating/azure.md tells how.

targetScope = 'resourceGroup'

@description('What the resources are called; also the first part of the address.')
@minLength(3)
@maxLength(24)
param name string = 'planbyte'

param location string = resourceGroup().location

@description('The container image, such as registry.example.org/planbyte:1.0. The machine has to be able to pull it.')
param image string

@description('The public half of the key for signing in to the machine.')
param sshPublicKey string

@description('From where the machine may be signed in to, such as 203.0.113.7/32. Empty: from nowhere.')
param sshFrom string = ''

@description('A name of your own that points to the machine. Empty: the one that Azure gives.')
param domain string = ''

@description('The origins whose pages may embed the chat, separated by spaces.')
param embedOrigins string = ''

@description('Who runs it, for the privacy and terms pages.')
param operatorName string = ''
param operatorEmail string = ''

@description('F0 is free; S1 has an agreement on availability.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('Also let web chat go through Azure. Without it the program serves web chat itself.')
param directLine bool = false

param vmSize string = 'Standard_B2als_v2'

// The bot's identity belongs to the machine: there is no secret to keep, and none to renew.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

module machine 'modules/machine.bicep' = {
  name: 'machine'
  params: {
    name: name
    location: location
    image: image
    sshPublicKey: sshPublicKey
    sshFrom: sshFrom
    domain: domain
    embedOrigins: embedOrigins
    operatorName: operatorName
    operatorEmail: operatorEmail
    vmSize: vmSize
    identityId: identity.id
    identityClientId: identity.properties.clientId
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    sku: botSku
    publicUrl: machine.outputs.publicUrl
    embedOrigins: embedOrigins
    directLine: directLine
    identityId: identity.id
    identityClientId: identity.properties.clientId
  }
}

@description('Where people reach it.')
output publicUrl string = machine.outputs.publicUrl

@description('The address that a name of your own has to point to.')
output ipAddress string = machine.outputs.ipAddress

@description('The ID of the bot, for the Teams app package.')
output botId string = identity.properties.clientId
