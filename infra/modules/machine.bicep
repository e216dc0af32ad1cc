// One machine that runs the container, and a disk that outlives it: SQLite needs a disk, a file share will not do.

param name string
param location string
param image string
param sshPublicKey string
param sshFrom string
param domain string
param embedOrigins string
param operatorName string
param operatorEmail string
param vmSize string
param identityId string
param identityClientId string

var label = '${name}-${uniqueString(resourceGroup().id)}'
var host = empty(domain) ? address.properties.dnsSettings.fqdn : domain

// Each line of the list is a name in cloud-init.yaml and what stands in its place.
var settings = [
  ['__IMAGE__', image]
  ['__HOST__', host]
  ['__APP_ID__', identityClientId]
  ['__TENANT_ID__', subscription().tenantId]
  ['__EMBED_ORIGINS__', embedOrigins]
  ['__OPERATOR_NAME__', operatorName]
  ['__OPERATOR_EMAIL__', operatorEmail]
]
var cloudInit = reduce(settings, loadTextContent('../cloud-init.yaml'), (text, one) => replace(text, one[0], one[1]))

var open = [
  {
    name: 'web'
    properties: {
      priority: 100
      direction: 'Inbound'
      access: 'Allow'
      protocol: 'Tcp'
      sourceAddressPrefix: '*'
      sourcePortRange: '*'
      destinationAddressPrefix: '*'
      destinationPortRanges: ['80', '443']
    }
  }
]
var openToOperators = [
  {
    name: 'ssh'
    properties: {
      priority: 110
      direction: 'Inbound'
      access: 'Allow'
      protocol: 'Tcp'
      sourceAddressPrefix: sshFrom
      sourcePortRange: '*'
      destinationAddressPrefix: '*'
      destinationPortRange: '22'
    }
  }
]

resource firewall 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: name
  location: location
  properties: {
    securityRules: empty(sshFrom) ? open : concat(open, openToOperators)
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: ['10.20.0.0/24']
    }
    subnets: [
      {
        name: 'default'
        properties: {
          addressPrefix: '10.20.0.0/26'
          networkSecurityGroup: {
            id: firewall.id
          }
        }
      }
    ]
  }
}

resource address 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: name
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
    dnsSettings: {
      domainNameLabel: label
    }
  }
}

resource card 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: name
  location: location
  properties: {
    ipConfigurations: [
      {
        name: 'default'
        properties: {
          privateIPAllocationMethod: 'Dynamic'
          subnet: {
            id: network.properties.subnets[0].id
          }
          publicIPAddress: {
            id: address.id
          }
        }
      }
    ]
  }
}

resource disk 'Microsoft.Compute/disks@2024-03-02' = {
  name: '${name}-data'
  location: location
  sku: {
    name: 'StandardSSD_LRS'
  }
  properties: {
    diskSizeGB: 16
    creationData: {
      createOption: 'Empty'
    }
  }
}

resource machine 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    hardwareProfile: {
      vmSize: vmSize
    }
    osProfile: {
      computerName: name
      adminUsername: 'planbyte'
      customData: base64(cloudInit)
      linuxConfiguration: {
        disablePasswordAuthentication: true
        ssh: {
          publicKeys: [
            {
              path: '/home/planbyte/.ssh/authorized_keys'
              keyData: sshPublicKey
            }
          ]
        }
      }
    }
    storageProfile: {
      imageReference: {
        publisher: 'Canonical'
        offer: 'ubuntu-24_04-lts'
        sku: 'server'
        version: 'latest'
      }
      osDisk: {
        createOption: 'FromImage'
        deleteOption: 'Delete'
        managedDisk: {
          storageAccountType: 'StandardSSD_LRS'
        }
      }
      dataDisks: [
        {
          lun: 0
          createOption: 'Attach'
          deleteOption: 'Detach'
          caching: 'None'
          managedDisk: {
            id: disk.id
          }
        }
      ]
    }
    networkProfile: {
      networkInterfaces: [
        {
          id: card.id
        }
      ]
    }
    securityProfile: {
      securityType: 'TrustedLaunch'
      uefiSettings: {
        secureBootEnabled: true
        vTpmEnabled: true
      }
    }
  }
}

output publicUrl string = 'https://${host}'
output ipAddress string = address.properties.ipAddress
