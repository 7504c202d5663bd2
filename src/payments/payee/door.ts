export { readPayeeAgain } from './open-payee.ts'
