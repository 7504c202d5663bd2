const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g
const NUMBER = /\+?\d(?:[\s.-]?\d){8,}/g
const QUOTED = /"[^"\n]*"/g

/** A cause as it may be read on a screen: what a server or a database quotes of somebody is left out, and it is cut at 200 letters. */
export const hush = (why: string): string =>
  why.replace(ADDRESS, '…@…').replace(NUMBER, '…').replace(QUOTED, '"…"').slice(0, 200)

/** Enough to know which address is wrong, for whoever knows it: its first letter and its house, or its last two figures. */
export const veil = (recipient: string): string =>
  recipient.includes('@') ? recipient.replace(/^(.)[^@]*/, '$1…') : `… ${recipient.slice(-2)}`
