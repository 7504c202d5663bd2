export { allows, authorityOf, keyOf, readsOnlyMine, type Key, type Scope } from './key.ts'
export { openKey } from './open-key.ts'
export { keyNamed } from './store.ts'
