export { followUrl, reachOf, tellCustomer } from './tell-customer.ts'
export { toldOf, unsayCancelled, type Message } from './told-store.ts'
