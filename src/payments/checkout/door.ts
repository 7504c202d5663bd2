export { readAgain } from './settle-payment.ts'
