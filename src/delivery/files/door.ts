export { countDoubts } from './doubt-store.ts'
