/** The IRIs of cmi5 and of the verbs it borrows (cmi5 § 9). */
export const verbs = {
  launched: 'http://adlnet.gov/expapi/verbs/launched',
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  abandoned: 'https://w3id.org/xapi/adl/verbs/abandoned',
  waived: 'https://w3id.org/xapi/adl/verbs/waived',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
  satisfied: 'https://w3id.org/xapi/adl/verbs/satisfied',
  voided: 'http://adlnet.gov/expapi/verbs/voided',
} as const

export type Verb = keyof typeof verbs

/** The verbs that an au may use with the cmi5 category. */
export const auVerbs = ['initialized', 'completed', 'passed', 'failed', 'terminated'] as const
export type AuVerb = (typeof auVerbs)[number]

export const CMI5_CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/cmi5'
export const MOVEON_CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/moveon'

const context = 'https://w3id.org/xapi/cmi5/context/extensions'
export const extensions = {
  sessionId: `${context}/sessionid`,
  masteryScore: `${context}/masteryscore`,
  launchMode: `${context}/launchmode`,
  launchUrl: `${context}/launchurl`,
  moveOn: `${context}/moveon`,
  launchParameters: `${context}/launchparameters`,
  progress: 'https://w3id.org/xapi/cmi5/result/extensions/progress',
  reason: 'https://w3id.org/xapi/cmi5/result/extensions/reason',
} as const

export const types = {
  block: 'https://w3id.org/xapi/cmi5/activitytype/block',
  course: 'https://w3id.org/xapi/cmi5/activitytype/course',
} as const

/** The id under which a course, a block or an au of ours is known in statements; never its publisher's (cmi5 8.1.5, 9.4). */
export const objectIri = (home: string, id: string): string => `${home}/cours/objets/${id}`
