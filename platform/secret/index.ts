export { hashOf, hashOfCode, newCode, newToken, sameHash } from './secret.ts'
