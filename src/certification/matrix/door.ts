export { openPerson, type OpenPerson } from './open-person.ts'
export { phaseQuery } from './phase-query.ts'
export { cleaPersonOf, type CleaPerson } from './read-person.ts'
export { StandingTag } from './result-words.tsx'
