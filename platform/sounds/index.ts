export { cleanSound } from './clean-sound.ts'
