export { tryCode, type CodeRefusal } from './try-code.ts'
export { hashOf, hashOfCode, newCode, newToken, sameHash } from './secret.ts'
