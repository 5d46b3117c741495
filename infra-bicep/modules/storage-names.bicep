@export()
@description('Containers of the reports\' account, as the code names them.')
var containers = {
  uploads: 'reports'
  receipts: 'receipts'
  quarantine: 'quarantine'
  scans: 'scans'
  yearbooks: 'yearbooks'
  lists: 'lists'
}

@export()
@description('Queues of the reports\' account: events, units of work, and what the host gives up.')
var queues = {
  events: 'report-events'
  poisonedEvents: 'report-events-poison'
  poisonedUploads: 'webjobs-blobtrigger-poison'
  scans: 'scanned-uploads'
  poisonedScans: 'scanned-uploads-poison'
  rollups: 'rollup-changes'
  volumes: 'yearbook-orders'
  slices: 'upload-slices'
  poisonedRollups: 'rollup-changes-poison'
  poisonedVolumes: 'yearbook-orders-poison'
  poisonedSlices: 'upload-slices-poison'
}

@export()
@description('Tables of the reports\' account.')
var tables = ['Reports', 'Changes', 'Rollups', 'Yearbooks', 'Bodies', 'Access', 'Held', 'Settlements', 'Audit']
