export { atDoorSentences } from './sentences.ts'
export { AtDoor } from './at-door.tsx'
export { forgetRefused, noteRefused } from './note-refused.ts'
export { refusedAtDoorOf, type RefusedLine } from './store.ts'
