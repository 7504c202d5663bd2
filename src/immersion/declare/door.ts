export { deleteDeclarations } from './declaration-store.ts'
export { declaredToday } from './today.ts'
