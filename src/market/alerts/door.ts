export { askMediators } from './ask-mediators.ts'
export { tellLowStock } from './tell-low-stock.ts'
