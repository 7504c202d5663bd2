export type { NearReason } from './same-person.ts'
export { type Known, chosenAmong, findKnown, registerPerson, sameSpelling } from './register-person.ts'
export { likenessWords } from './ask-same-person.tsx'
export { reachPerson } from './reach-person.ts'
