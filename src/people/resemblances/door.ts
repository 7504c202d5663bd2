export { lockMerges, rootOf } from './merge-store.ts'
export { registerApart } from './recognise-person.ts'
export { joinedSentences } from './sentences.ts'
export { isAskedAbout } from './store.ts'
