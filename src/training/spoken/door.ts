export { spokenOfEach, type Spoken } from './store.ts'
export { InstructionsVoice, voiceAt } from './voice.tsx'
