import { createHash, randomBytes } from 'node:crypto'

/** A secret that nobody guesses: 192 bits. */
export const newSecret = (): string => randomBytes(24).toString('base64url')

/** What is kept of it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** As a form or an address gives it. */
export const isSecret = (typed: string): boolean => /^[\w-]{32}$/.test(typed)

/** Where it leads. */
export const addressOf = (url: string, secret: string): string => `${url}/portfolio/lien/${secret}`
