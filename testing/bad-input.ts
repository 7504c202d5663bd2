import { randomUUID } from 'node:crypto'
import { seeded } from '#actions'
import { seededOrganisations, type CastId } from '#people'
import type { Visitor } from './visitor.ts'

/** What programs and tired hands put where something else is expected. */
const badValues = [
  '9999-12-31',
  '0001-01-01',
  '0000-01-01',
  '31/12/9999',
  '99999999999999999999999',
  '-1',
  '1e308',
  'NaN',
  seeded.clea,
  seededOrganisations.crefo.id,
  randomUUID(),
  'a\u0000b',
  'a\r\nLocation: https://exemple.org',
  'é'.repeat(30_000),
  '\u202E�',
  "'; drop table x; --",
  '[object Object]',
  '__proto__',
]

/** What may stand in an address between two strokes. */
const oddSegments = [
  '%00',
  '%0A',
  'a%0Ab',
  '%E9',
  '..%2F..',
  '9'.repeat(40),
  '0',
  '-1',
  'é',
  seeded.clea,
  randomUUID().toUpperCase(),
  'x'.repeat(5000),
]

/** Who sends, where, and the form as it should be. */
export type SentForm = [CastId | 'public', string, Record<string, string | string[]>]

/** A field that names what the form makes: another each time, or the second is the first again. */
export const NEW = 'new'

const renewed = <Value>(fields: Record<string, Value>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === NEW ? randomUUID() : value]),
  )

type As = (id: CastId | 'public') => Visitor

/** Each field in turn, the others as they should be; alone, twice, and as a list. */
export async function formFaults(as: As, forms: readonly SentForm[]): Promise<string[]> {
  const faults: string[] = []
  // A bare page that asks to go back says nothing of what is wrong: it is no answer to a form.
  const judge = (what: string, { status, text }: { status: number; text: string }) =>
    (status >= 500 || (status === 422 && text.includes('demande n’est pas complète'))) &&
    faults.push(`${what} ${status}`)
  for (const [reader, path, fields] of forms) {
    const send = (changed: Record<string, string | string[] | File | undefined>) =>
      as(reader).post(path, renewed(changed))
    for (const name of Object.keys(fields)) {
      for (const value of badValues) {
        judge(`${path} ${name}=${value.slice(0, 30)}`, await send({ ...fields, [name]: value }))
        judge(
          `${path} ${name}[]=${value.slice(0, 30)}`,
          await send({ ...fields, [name]: undefined, [`${name}[]`]: [value, value] }),
        )
      }
      judge(
        `${path} ${name} twice`,
        await send({ ...fields, [name]: ['9999-12-31', ...[fields[name] ?? ''].flat()] }),
      )
      judge(`${path} ${name} absent`, await send({ ...fields, [name]: undefined }))
      judge(`${path} ${name} a file`, await send({ ...fields, [name]: new File(['x'], 'x.txt') }))
    }
    judge(
      `${path} ids`,
      await send(Object.fromEntries(Object.keys(fields).map((name) => [name, randomUUID()]))),
    )
  }
  return faults
}

/** What answers 500 to bad values in the query of these addresses. */
export async function queryFaults(as: As, queries: readonly [CastId, string, string[]][]): Promise<string[]> {
  const faults: string[] = []
  for (const [reader, path, names] of queries)
    for (const name of names)
      for (const value of badValues) {
        const query = new URLSearchParams([
          [name, value.slice(0, 4000)],
          [`${name}[]`, value.slice(0, 4000)],
          [name, 'x'],
        ])
        const { status } = await as(reader).get(`${path}?${query}`)
        if (status >= 500) faults.push(`${path} ${name}=${value.slice(0, 30)} ${status}`)
      }
  return faults
}

/** What answers 500, read or written, to odd segments in these addresses. */
export async function segmentFaults(
  as: As,
  places: readonly [CastId | 'public', (segment: string) => string][],
): Promise<string[]> {
  const faults: string[] = []
  for (const [reader, place] of places)
    for (const segment of oddSegments)
      for (const answer of [await as(reader).get(place(segment)), await as(reader).post(place(segment))])
        if (answer.status >= 500) faults.push(`${place(segment).slice(0, 90)} ${answer.status}`)
  return faults
}
