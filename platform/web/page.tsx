import type { ComponentChildren } from 'preact'
import { languages, preferredLanguage, printOf } from '#platform/languages'
import { Page, renderPage, type PageProps } from '#platform/ui'
import type { Ask } from './ask.ts'
import { cookieIn, dropCookie, keepBriefly } from './cookie.ts'
import type { Frame } from './frame.ts'
import { languageOf, speakNoMore } from './speak.ts'

/** What a handler says of its own page. */
export type PageWords = Omit<PageProps, keyof Frame | 'children' | 'density'> &
  Partial<Frame> & {
    density?: PageProps['density']
    /** The place of the reader where this page stands, by its address, when its own does not tell. */
    here?: string
  }

/** Answers a page: the room's words set in the frame of the reader. */
export function page(
  c: Ask,
  { here, ...words }: PageWords,
  children: ComponentChildren,
  status = 200,
): Response {
  const { frame } = c.var
  const language = languageOf(c)
  const nav = frame.nav.map(({ names, ...one }) => ({
    ...one,
    label: names?.[language] ?? one.label,
    current: here ? one.href === here : one.current,
  }))
  const who = frame.who && { ...frame.who, role: frame.who.roles?.[language] ?? frame.who.role }
  const html = renderPage(
    <Page density="public" {...frame} {...spokenIn(c)} {...{ nav, who }} notice={noticeIn(c)} {...words}>
      {children}
    </Page>,
  )
  speakNoMore(c)
  return c.html(html, status as 200)
}

/** Same, for a form that was refused: its sentences are on it, and the status says so. */
export const refusedPage = (c: Ask, words: PageWords, children: ComponentChildren): Response =>
  page(c, words, children, 422)

/** The language of this page, and where it is chosen; the language that the browser prefers is offered by its name. A page in French says so to who reads another. */
function spokenIn(c: Ask): Pick<PageProps, 'lang' | 'dir' | 'language' | 'reader' | 'toReadOver'> {
  if (c.var.spoken.length === 0) return c.var.language === 'fr' ? {} : { reader: c.var.language }
  const language = languageOf(c)
  const wished = language === 'fr' ? preferredLanguage(c.req.header('accept-language')) : undefined
  const offered = wished && wished !== language ? { code: wished, name: languages[wished].name } : undefined
  return {
    lang: language,
    dir: languages[language].direction === 'rtl' ? 'rtl' : undefined,
    language: { href: `/langue?vers=${encodeURIComponent(addressOfPage(c))}`, code: language, offered },
    toReadOver:
      language !== 'fr' &&
      c.var.spoken.some((one) => !c.var.readOver.has(`${one.key} ${language} ${printOf(one, language)}`)),
  }
}

/** What a form of this site keeps of an address to come back to. */
const LONGEST = 500

/**
 * Where a page is read again: its address and its query; after a form was refused, the nearest address above that answers a GET, which is
 * the page of the form.
 */
export function addressOfPage(c: Ask): string {
  if (c.req.method === 'GET') {
    const full = c.req.path + new URL(c.req.url).search
    return full.length > LONGEST ? c.req.path : full
  }
  const parts = c.req.path.split('/')
  while (parts.length > 1 && !c.var.hasPage(parts.join('/'))) parts.pop()
  return parts.join('/')
}

const FLASH = 'dit'

/** Before going to another page: what it should say was just done. */
export const sayNext = (c: Ask, title: string): void => keepBriefly(c, FLASH, title, 30)

function noticeIn(c: Ask): PageProps['notice'] {
  const title = cookieIn(c, FLASH)
  if (!title || c.req.method !== 'GET') return undefined
  dropCookie(c, FLASH)
  return { kind: 'ok', title }
}
