export { cancelTold, restoreTold } from './cancel-told.ts'
export { followUrl, reachOf, tellCustomer } from './tell-customer.ts'
export { toldOf, type Message } from './told-store.ts'
