@export()
@description('Containers of the reports\' account, as the code names them.')
var containers = {
  uploads: 'reports'
  receipts: 'receipts'
  quarantine: 'quarantine'
  yearbooks: 'yearbooks'
}

@export()
@description('Queues of the reports\' account: events, and what the host gives up.')
var queues = {
  events: 'report-events'
  poisonedEvents: 'report-events-poison'
  poisonedUploads: 'webjobs-blobtrigger-poison'
}

@export()
@description('Tables of the reports\' account.')
var tables = ['Reports', 'Rollups', 'Yearbooks']
