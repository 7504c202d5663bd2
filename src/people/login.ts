/** What people type to sign in: an e-mail (lower case) or a French telephone (E.164), else undefined. */
export function readLogin(typed: string): string | undefined {
  const text = typed.trim().toLowerCase()
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return text
  const digits = text.replace(/[\s().-]/g, '').replace(/^(\+33|0033)0?/, '0')
  if (/^0[1-9]\d{8}$/.test(digits)) return `+33${digits.slice(1)}`
  return undefined
}
