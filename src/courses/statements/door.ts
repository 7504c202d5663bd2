export { FETCH } from './fetch-routes.ts'
export { PREFERENCES } from './judge-preferences.ts'
export { ENDPOINT } from './session-routes.ts'
export { giveToken } from './token-store.ts'
