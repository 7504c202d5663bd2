import { getCookie, setCookie, deleteCookie } from 'hono/cookie'
import type { Ask } from './ask.ts'

const isSecure = (c: Ask): boolean => c.var.ground.site.url.startsWith('https:')

/** On https the name says that the cookie is this host's and nobody else's: no neighbour, no plain page can write it. */
const nameOf = (c: Ask, name: string): string => (isSecure(c) ? `__Host-${name}` : name)

/** A cookie that scripts cannot read and other sites cannot send. `days` from now; secure when the public address is https. */
export const keepCookie = (c: Ask, name: string, value: string, days: number): void =>
  keepFor(c, name, value, days * 86_400)

/** The same, for a moment. */
export const keepBriefly = (c: Ask, name: string, value: string, seconds: number): void =>
  keepFor(c, name, value, seconds)

function keepFor(c: Ask, name: string, value: string, maxAge: number): void {
  const secure = isSecure(c)
  setCookie(c, nameOf(c, name), value, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge })
}

/** The value of a cookie, or undefined. */
export const cookieIn = (c: Ask, name: string): string | undefined => getCookie(c, nameOf(c, name))

/** Forgets a cookie. */
export function dropCookie(c: Ask, name: string): void {
  deleteCookie(c, nameOf(c, name), { path: '/', secure: isSecure(c) })
}
