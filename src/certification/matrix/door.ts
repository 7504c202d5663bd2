export { openPerson, type OpenPerson } from './open-person.ts'
export { phaseQuery } from './pages.tsx'
export { cleaPersonOf, type CleaPerson } from './read-person.ts'
export { StandingTag } from './result-words.tsx'
