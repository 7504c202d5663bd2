export { countWaits, ownWaits } from './store.ts'
export { forgetWaits, tellWaiting } from './tell-waiting.ts'
