export { contractOf } from './contract.ts'
export { findNamed } from './find-named.ts'
export { tellMarket } from './tell-market.ts'
export { tellEachShop } from './tell-each-shop.ts'
