export { ownCriteria, type Standing } from './read-own-criteria.ts'
export { ProvenList } from './proven-list.tsx'
export { criteriaSentences } from './sentences.ts'
