export { goings, goingWords, lacksVisit, mayVisit, ways, wayWords, type Visit } from './visit.ts'
export { deleteVisit, visitsOf, withoutVisit } from './visit-store.ts'
export { noteVisit } from './note-visit.ts'
export { VisitLine } from './visit-lines.tsx'
