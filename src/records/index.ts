export { newXapiSite, xapiSite } from './calls/xapi-site.ts'
export type { Call, Doorkeeper, Pass } from './calls/call.ts'
export { recordsSite } from './routes.ts'
export { recordsPages } from './listed.ts'
export { seedRecords, seededRecords } from './seeds/seed-records.ts'
export { createKey, houseKey, revokeKey } from './keys/manage-key.ts'
export { listKeys, type ShownKey } from './keys/store.ts'
export { scopes, isScope, authorityOf, newSecret, hashOf, type Key, type Scope } from './keys/key.ts'
export { readBasic } from './keys/open-key.ts'
export {
  keepStatements,
  keepStatementsIn,
  type Bundle,
  type KeptBundle,
  type Writer,
} from './statements/keep-statements.ts'
export { keptIds, readStatement } from './statements/read-statement.ts'
export { putFirstProfile, putState } from './notes/put-house-note.ts'
export { refuse, type Refused } from './rule.ts'
export { isPlain, type Plain } from './shape.ts'
export { agentOf } from './person-agent.ts'
export { forgetNotes } from './notes/forget-notes.ts'
export { forgetPseudonyms, pseudonymOf } from './pseudonym.ts'
export { tracesData } from './traces-data.ts'
export { forwardStatements } from './relays/forward-statements.ts'
export { sweepRefusals } from './refusals/sweep-refusals.ts'
