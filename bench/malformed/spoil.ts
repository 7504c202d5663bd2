import type { Draw } from '#testing'
import type { Route } from './routes.ts'

const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\n',
  '/\t/ailleurs',
  '//ailleurs.example',
  '-0',
  '-1',
  '0',
  '1e309',
  'NaN',
  '9'.repeat(400),
  '2147483648',
  '9223372036854775808',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '2026-13-45',
  '24:00',
  '99:99',
  '11111111-1111-8111-8111-111111111111',
  '00000000-0000-0000-0000-000000000000',
  '{"a":[',
  '[]',
  "'; drop table people.persons; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%00%ff%fe',
  '\u202E\uFFFD\uD83D',
  'é'.repeat(3000),
  '1,5,7',
  '=1+1',
  'true',
  '~',
  '2026-06-02~11111111-1111-8111-8111-111111111111',
]

const NAMES = ['__proto__', 'constructor', 'toString', 'id', 'id[]', 'id[a][b]', '', '\u0000', 'seen']

type Spoilt = {
  path: string
  method: string
  headers: Record<string, string>
  body?: Uint8Array<ArrayBuffer>
}

/** One request to this address, spoilt in one way or several. */
export function spoil({ method, path, cookie, fields }: Route, draw: Draw, origin: string): Spoilt {
  const text = () => TEXTS[draw(TEXTS.length)] ?? ''
  const pairs = Object.entries(fields).map(([name, value]) => [name, draw(3) === 0 ? value : text()] as const)
  if (draw(4) === 0) pairs.push([NAMES[draw(NAMES.length)] ?? '', text()])
  if (draw(6) === 0) pairs.push(...pairs)
  const where =
    draw(5) === 0
      ? path.replaceAll(/[0-9a-f-]{36}|\d{4}-\d\d-\d\d/g, () => encodeURIComponent(text().toWellFormed()))
      : path
  const typed = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()
  const headers = { cookie, origin, accept: draw(5) === 0 ? 'application/json' : 'text/html' }
  if (method === 'GET') {
    const few = new URLSearchParams(pairs.filter(() => draw(5) === 0).map(([name, value]) => [name, value]))
    return { method, path: `${where}${where.includes('?') ? '&' : '?'}${few}`, headers }
  }
  return { method, path: where, ...bodyOf(typed, headers, draw) }
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

function bodyOf(typed: string, headers: Record<string, string>, draw: Draw) {
  const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' }
  const multipart = { ...headers, 'content-type': 'multipart/form-data; boundary=x' }
  const ways = [
    { headers: form, body: bytes(typed) },
    { headers: form, body: bytes(typed) },
    { headers: form, body: bytes(typed) },
    { headers: form, body: bytes(`${typed}&%E0%A4%A&=&&==&a`) },
    { headers: { ...headers, 'content-type': 'application/json' }, body: bytes('{"a":'.repeat(500)) },
    { headers: { ...headers, 'content-type': 'text/plain' }, body: bytes(typed) },
    { headers: multipart, body: bytes('--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n') },
    {
      headers: multipart,
      body: bytes(
        `--x\r\ncontent-disposition: form-data; name="a"; filename="\u0000"\r\n\r\n\u00ff\u00d8\u00ff\r\n--x--\r\n`,
      ),
    },
    { headers: form, body: bytes('a=1&'.repeat(3000)) },
  ]
  return ways[draw(ways.length)] ?? { headers: form }
}
