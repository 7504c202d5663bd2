export { asId, idOrNull, newId, type Id, type Naming } from './id.ts'
export { idMadeOf, idOfHex } from './made-id.ts'
