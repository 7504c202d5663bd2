export { announce, announceAll, type Fact } from './store.ts'
export { tellFact, tellWaiting, type Listener } from './tell.ts'
export { startTelling } from './telling.ts'
