export { openDoubts } from './doubt-store.ts'
