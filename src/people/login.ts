import { readPhone } from '#platform/sheets'

/** What people type to sign in: an e-mail (lower case) or a telephone (E.164), else undefined. */
export function readLogin(typed: string): string | undefined {
  const text = typed.trim().toLowerCase()
  // Signs that separate addresses are refused: one login is one letter box.
  if (/^[^\s@,;:<>()"]+@[^\s@,;:<>()"]+\.[^\s@,;:<>()"]+$/.test(text)) return text
  return phoneIn(typed)
}

/** One way to reach somebody: a telephone, or an e-mail. */
export type OneWay = { phone: string; email: null } | { phone: null; email: string }
type NoWay = { phone: null; email: null }

/** One box for both: a telephone, or an e-mail. Undefined for what is neither. */
export function readReach(typed: string): OneWay | undefined
export function readReach(typed: string | null): OneWay | NoWay | undefined
export function readReach(typed: string | null): OneWay | NoWay | undefined {
  if (typed === null) return { phone: null, email: null }
  const read = readLogin(typed)
  if (!read) return undefined
  return read.includes('@') ? { phone: null, email: read } : { phone: read, email: null }
}

/** A telephone as it is kept (E.164), or undefined: '06 39 98 10 37' → '+33639981037'. */
export function phoneIn(typed: string): string | undefined {
  const read = readPhone(typed)
  return read.ok ? read.value : undefined
}

/** A telephone as it is read: '+33639981037' → '06 39 98 10 37'; numbers of other countries stay as they are. */
export function writePhone(phone: string): string {
  if (!/^\+33\d{9}$/.test(phone)) return phone
  return `0${phone.slice(3)}`.replace(/\d\d(?=\d)/g, '$&\u00A0')
}
