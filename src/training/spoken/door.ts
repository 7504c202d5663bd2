export { spokenOf, type Spoken } from './store.ts'
export { InstructionsVoice } from './voice.tsx'
