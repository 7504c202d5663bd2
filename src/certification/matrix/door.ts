export { openPerson, type OpenPerson } from './open-person.ts'
export { phaseQuery } from './pages.tsx'
export { cleaPersonOf, type CleaPerson } from './person.ts'
export { StandingTag } from './result-words.tsx'
