import assert from 'node:assert/strict'
import type { CastId } from '#people'

/** What came back: the status, the text, and where it leads. */
export type Answer = {
  status: number
  text: string
  location: string | null
  headers: Headers
  bytes: Uint8Array
}

type Fields = Record<string, string | number | string[] | File | undefined>

/** Somebody in front of the pages, over HTTP, with their cookies: what a browser does, without one. */
export type Visitor = {
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  /** Sends a form; redirections are not followed. */
  post(path: string, fields?: Fields, headers?: Record<string, string>): Promise<Answer>
  /** Sends a form that must be accepted, and gets the page it leads to. */
  submit(path: string, fields?: Fields): Promise<Answer>
  enterAs(id: CastId): Promise<void>
}

export function newVisitor(
  send: (request: Request) => Promise<Response> | Response,
  origin: string,
): Visitor {
  const cookies = new Map<string, string>()
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers)
    headers.set('host', new URL(origin).host)
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await send(new Request(new URL(path, origin), { ...init, headers }))
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    const bytes = new Uint8Array(await response.arrayBuffer())
    return {
      status: response.status,
      text: new TextDecoder().decode(bytes),
      location: response.headers.get('location'),
      headers: response.headers,
      bytes,
    }
  }
  const visitor: Visitor = {
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, fields = {}, headers = {}) =>
      ask(path, { method: 'POST', body: bodyOf(fields), headers: { origin, ...headers } }),
    submit: async (path, fields = {}) => {
      const answer = await visitor.post(path, fields)
      assert.equal(answer.status, 303, `POST ${path} answered ${answer.status}: ${sentencesIn(answer.text)}`)
      return visitor.get(answer.location ?? '/')
    },
    enterAs: async (id) => {
      const answer = await visitor.post(`/demo/${id}`)
      assert.equal(answer.status, 303)
    },
  }
  return visitor
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ')
  const at = pair.indexOf('=')
  const name = pair.slice(0, at)
  if (attributes.some((one) => one === 'Max-Age=0')) cookies.delete(name)
  else cookies.set(name, pair.slice(at + 1))
}

function bodyOf(fields: Fields): FormData | URLSearchParams {
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined)
      .map((one) => [name, one] as const),
  )
  if (entries.some(([, value]) => value instanceof File)) {
    const body = new FormData()
    for (const [name, value] of entries) body.append(name, value instanceof File ? value : String(value))
    return body
  }
  return new URLSearchParams(
    entries.map(([name, value]) => [name, value instanceof File ? value.name : String(value)]),
  )
}

/** The words of a page without its markup, for messages and simple expectations. */
export function sentencesIn(html: string): string {
  return html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00A0', ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim()
}
