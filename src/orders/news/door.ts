export { tellMarket } from './tell-market.ts'
export { tellEachShop } from './tell-each-shop.ts'
