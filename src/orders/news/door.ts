export { tellMarket } from './tell-market.ts'
export { reachOf } from './tell-shops.ts'
