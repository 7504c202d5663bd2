export { FETCH } from './fetch-site.ts'
export { PREFERENCES } from './judge-preferences.ts'
export { ENDPOINT } from './session-site.ts'
