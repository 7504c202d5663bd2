import type { ComponentChildren } from 'preact'
import { Page, renderPage, type PageProps } from '#platform/ui'
import type { Ask } from './ask.ts'

/** What the hall knows of the reader, and every page is set in: navigation, name, place, languages. */
export type Frame = Pick<PageProps, 'nav' | 'who' | 'place' | 'languages'>

/** What a handler says of its own page. */
export type PageWords = Omit<PageProps, keyof Frame | 'children' | 'density'> &
  Partial<Frame> & { density?: PageProps['density'] }

/** Answers a page: the room's words set in the frame of the reader. */
export function page(c: Ask, words: PageWords, children: ComponentChildren, status = 200): Response {
  const html = renderPage(
    <Page density="public" {...c.var.frame} notice={noticeIn(c)} {...words}>
      {children}
    </Page>,
  )
  return c.html(html, status as 200)
}

/** Same, for a form that was refused: its sentences are on it, and the status says so. */
export const refusedPage = (c: Ask, words: PageWords, children: ComponentChildren): Response =>
  page(c, words, children, 422)

const FLASH = 'dit'

/** Before going to another page: what it should say was just done. */
export function sayNext(c: Ask, title: string): void {
  c.header(
    'set-cookie',
    `${FLASH}=${encodeURIComponent(title)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=30`,
    { append: true },
  )
}

function noticeIn(c: Ask): PageProps['notice'] {
  const said = /(?:^|;\s*)dit=([^;]+)/.exec(c.req.header('cookie') ?? '')?.[1]
  if (!said || c.req.method !== 'GET') return undefined
  c.header('set-cookie', `${FLASH}=; Path=/; Max-Age=0`, { append: true })
  return { kind: 'ok', title: decode(said) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
