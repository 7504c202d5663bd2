export { feeFor, DELIVERY_VAT_BP } from './fee.ts'
export { readSettings, FIRST_SETTINGS, type Settings } from './store.ts'
