import { getCookie, setCookie, deleteCookie } from 'hono/cookie'
import type { Ask } from './ask.ts'

/** A cookie that scripts cannot read and other sites cannot send. `days` from now; secure when the public address is https. */
export function keepCookie(c: Ask, name: string, value: string, days: number): void {
  const secure = c.var.ground.site.url.startsWith('https:')
  setCookie(c, name, value, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: days * 86_400 })
}

/** The value of a cookie, or undefined. */
export const cookieIn = (c: Ask, name: string): string | undefined => getCookie(c, name)

/** Forgets a cookie. */
export function dropCookie(c: Ask, name: string): void {
  deleteCookie(c, name, { path: '/' })
}
