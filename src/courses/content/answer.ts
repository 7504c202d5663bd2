import { rangeAsked } from '#platform/files'
import { streamOf, type Ask } from '#platform/web'
import { SANDBOX } from './sandbox.ts'
import type { StoredFile } from './read-stored-file.ts'
import { CONTENT, WINDOW } from './url.ts'

/** A file of a content, as those who wrote it made it, and never more trusted than they are. */
export function answerFile(c: Ask, file: StoredFile): Response {
  if (mayRun(file.mediaType) && isAlone(c)) return intoWindow(c)
  const headers = new Headers({
    'content-type': file.mediaType,
    'content-security-policy': `sandbox ${SANDBOX}${c.var.ground.site.settings.contentUrl ? ' allow-same-origin' : ''}`,
    'x-content-type-options': 'nosniff',
    // its address holds the learner's number and the way to the token
    'referrer-policy': 'no-referrer',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'private, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    ...(mayRun(file.mediaType) ? { vary: 'Sec-Fetch-Dest' } : {}),
  })
  return answerPart(c.req.header('range'), file, headers)
}

const mayRun = (mediaType: string) =>
  /^(?:text\/html|image\/svg|application\/(?:xhtml\+)?xml)/.test(mediaType)

const isText = (mediaType: string) => /^text\/|json|xml|javascript/.test(mediaType)

/** True for a page that would fill the window of the browser, beside ours: browsers of before 2023 do not say it. */
const isAlone = (c: Ask) =>
  c.req.header('sec-fetch-dest') === 'document' && !c.var.ground.site.settings.contentUrl

function intoWindow(c: Ask): Response {
  const { pathname, search } = new URL(c.req.url)
  const location = `${WINDOW}${pathname.slice(CONTENT.length)}${search}`
  return new Response(null, {
    status: 302,
    headers: { location, vary: 'Sec-Fetch-Dest', 'cache-control': 'no-store' },
  })
}

export const absent = (): Response =>
  new Response('Rien à cette adresse.', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })

/** The whole file, or the part that a player of sound or video asks for (RFC 9110 § 14). */
function answerPart(range: string | undefined, file: StoredFile, headers: Headers): Response {
  const { size } = file
  const part = rangeAsked(range, size)
  if (part === 'whole') return answerBytes(file, [0, size - 1], { headers })
  if (part === 'outside') {
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  const { first, last } = part
  headers.set('content-range', `bytes ${first}-${last}/${size}`)
  return answerBytes(file, [first, last], { status: 206, headers })
}

type Answer = { status?: number; headers: Headers }

function answerBytes(file: StoredFile, [first, last]: readonly [number, number], answer: Answer): Response {
  // a text goes compressed, and its length with it
  if (!isText(file.mediaType)) answer.headers.set('content-length', String(last + 1 - first))
  if (last < first) return new Response(null, answer)
  const read = file.part(first, last)
  return new Response(read instanceof Uint8Array ? new Uint8Array(read) : streamOf(read), answer)
}
