import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** 256 bits that nobody guesses; only their hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Six digits that a person copies from a message. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0')

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export const sameHash = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other)
