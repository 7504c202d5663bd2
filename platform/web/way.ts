import type { Ask } from './ask.ts'
import { cookieIn, keepBriefly } from './cookie.ts'

/**
 * An address of this site that a form or a link asked to come back to, or `/` (or `instead`). Tabs and ends of line, which browsers take out
 * of an address, are refused with the rest: '/\t/elsewhere' leads elsewhere.
 */
export const wayBack = (asked: unknown, instead = '/'): string =>
  typeof asked === 'string' && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked) ? asked : instead

const PASSED = 'passe'
const SOON_S = 60

/** A device that its last holder left without network passes on: who signs in next is not led where the other was. */
export const passOn = (c: Ask): void => keepBriefly(c, PASSED, 'oui', SOON_S)

/** Where somebody signs in, and what they asked for; the door alone on a device that has just been passed on. */
export const wayIn = (c: Ask, asked: string): string =>
  cookieIn(c, PASSED) ? '/connexion' : `/connexion?vers=${encodeURIComponent(asked)}`
