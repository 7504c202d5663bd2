export { chainLines, emptyHead, exactInstant, findFault, writeFault } from './chain.ts'
export type { Fault, Head, Linked } from './chain.ts'
