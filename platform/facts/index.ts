export { announce, type Fact } from './store.ts'
export { tellFact, type Listener } from './tell.ts'
