import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 bits, said once. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of it. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
