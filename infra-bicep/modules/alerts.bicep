param namePrefix string
param location string
param tags object
param componentName string

@description('Empty for rules that fire without telling anybody.')
param email string

resource component 'Microsoft.Insights/components@2020-02-02' existing = {
  name: componentName
}

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: '${namePrefix}-operators'
  // Action groups live in no region.
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'compiler'
    enabled: true
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

// What the worker logs is found in traces, with an exception in exceptions; the class and the event of a log line are
// customDimensions. The host writes no requests for some triggers, and calls some that failed a success.
var rules = [
  {
    name: 'poisoned-uploads'
    description: 'An upload failed five times and was set aside: look into the quarantine and the receipt.'
    severity: 2
    // Azure counts messages per account and once a day, which is too coarse for one queue. What empties the poison queues
    // logs it at once.
    query: '''
      traces
      | where customDimensions.EventName == 'LogSetAside'
      | summarize Found = count()
    '''
    operator: 'GreaterThan'
    threshold: 0
    windowSize: 'PT15M'
    evaluationFrequency: 'PT15M'
  }
  {
    name: 'no-yearbook'
    description: 'The nightly run has not succeeded for two nights, a day more than its schedule allows.'
    severity: 1
    query: '''
      traces
      | where customDimensions.CategoryName == 'Compiler.Functions.Schedules.PublishYearbooksTimer'
      | where customDimensions.EventName == 'LogPublished'
      | summarize Found = count()
    '''
    operator: 'LessThan'
    threshold: 1
    windowSize: 'P2D'
    evaluationFrequency: 'PT1H'
  }
  {
    name: 'failures'
    description: 'A function failed. What a caller did wrong (4xx) is not counted.'
    severity: 3
    query: '''
      union
        (exceptions | where severityLevel >= 3),
        (requests | where success == false and resultCode !startswith '4')
      | summarize Found = count()
    '''
    operator: 'GreaterThan'
    threshold: 0
    windowSize: 'PT15M'
    evaluationFrequency: 'PT15M'
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2021-08-01' = [
  for rule in rules: {
    name: '${namePrefix}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: '${namePrefix}: ${rule.name}'
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [component.id]
      evaluationFrequency: rule.evaluationFrequency
      windowSize: rule.windowSize
      autoMitigate: true
      // A component that has never received anything yet has no tables to validate a query against.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            metricMeasureColumn: 'Found'
            timeAggregation: 'Total'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: empty(email) ? [] : [operators.id]
      }
    }
  }
]
