export { followUrl, reachOf, tellCustomer } from './tell-customer.ts'
export { toldOf, unsayCancelled, type Told } from './told-store.ts'
