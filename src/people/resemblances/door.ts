export { rootOf } from './merge-store.ts'
export { registerApart } from './recognise-person.ts'
