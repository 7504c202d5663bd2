export { reachOf } from './tell-shops.ts'
