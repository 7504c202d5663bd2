export { findStructure, readAlone, type StructureRead } from './read-structure.ts'
export { MOST_FAULTS } from './structure-fault.ts'
