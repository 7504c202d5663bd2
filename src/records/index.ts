export { newXapiSite, xapiSite } from './xapi-site.ts'
export type { Call, Doorkeeper, Pass } from './call.ts'
export { recordsSite } from './routes.ts'
export { recordsPages } from './listed.ts'
export { seedRecords, seededRecords } from './seeds.ts'
export { createKey, houseKey, revokeKey } from './manage-key.ts'
export { listKeys, type ShownKey } from './key-store.ts'
export { scopes, isScope, authorityOf, newSecret, hashOf, type Key, type Scope } from './key.ts'
export { readBasic } from './open-key.ts'
export {
  keepStatements,
  keepStatementsIn,
  type Bundle,
  type KeptBundle,
  type Writer,
} from './keep-statements.ts'
export { keptIds, readStatement } from './read-statement.ts'
export { putFirstProfile, putState } from './put-house-note.ts'
export { refuse, type Refused } from './rule.ts'
export { isPlain, type Plain } from './shape.ts'
export { agentOf } from './person-agent.ts'
export { forgetNotes, forgetPseudonyms, pseudonymOf } from './pseudonym.ts'
export { tracesData } from './traces-data.ts'
export { forwardStatements } from './forward-statements.ts'
export { sweepRefusals } from './sweep-refusals.ts'
