import type { Ask } from '#platform/web'
import { deviceOf } from '../session/door.ts'
import { signInWithLink } from './sign-in-with-link.ts'
import { linkPage } from './link-page.tsx'
import { enter } from './enter.ts'

export async function useLink(c: Ask): Promise<Response> {
  const signed = await signInWithLink(c.var.db, c.req.param('token') ?? '', deviceOf(c), c.var.now)
  return signed.ok ? enter(c, signed, '/') : linkPage(c, { refusal: signed.refusal })
}
