export { KeptHere, KeptMark, KeptWork, WhileWork } from './kept-work.tsx'
export { ownScreen, SENDS } from './own-screen.tsx'
export { fr } from './sentences.fr.ts'
export { AllGiven, SendList, StillHere } from './still-here.tsx'
