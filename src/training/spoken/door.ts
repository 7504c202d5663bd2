export { spokenIn, spokenOf, type Spoken } from './store.ts'
export { InstructionsVoice, voiceAt } from './voice.tsx'
