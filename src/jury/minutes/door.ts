export { yetToSign } from './minutes.ts'
export { signaturesOf } from './store.ts'
