export { askedSentence, wordsOf } from './asked-sentence.ts'
export { likenessOf, type Asked } from './asked.ts'
export { askedColumns, askedOf, insertDoubt, openDoubts, type AskedRow } from './doubt-store.ts'
export { proposalOfLine } from './proposal-of-line.ts'
