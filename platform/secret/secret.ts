import { createHash, pbkdf2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { ourDigits } from '#platform/i18n'

/** 256 bits that nobody guesses; only their hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Six digits that a person copies from a message. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0')

/** What is kept of a secret that nobody guesses: SHA-256. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** What OWASP asks of PBKDF2 with SHA-512: a million codes are then a day of work, and a code lives ten minutes. */
const ROUNDS = 210_000

/** What is kept of six digits, in any script, slow to guess from; `salt`: the id of what was asked. */
export const hashOfCode = (code: string, salt: string): Promise<Buffer> =>
  promisify(pbkdf2)(ourDigits(code).replace(/\D/g, ''), salt, ROUNDS, 32, 'sha512')

/** True when both are the same bytes; takes as long when they are not. */
export const sameHash = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other)
