export { deleteDeclarations } from './declaration-store.ts'
export { declaredToday } from './today.ts'
export { hostDeclarationsOf } from './declaration-store.ts'
