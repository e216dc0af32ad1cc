using 'main.bicep'

param image = 'registry.example.org/planbyte:0.4.0'
param sshPublicKey = readEnvironmentVariable('SSH_PUBLIC_KEY')
param sshFrom = readEnvironmentVariable('SSH_FROM', '')
param operatorName = 'Example Ltd'
param operatorEmail = 'it@example.org'
