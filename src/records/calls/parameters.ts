import { isPlain, jsonIn, type Plain } from '#platform/json'
import { agent, isIri, instantOf } from '../rules/door.ts'
import { refuse, type Refused, type Rule } from '../rule.ts'
import { uuid } from '../shape.ts'

/** Reads one parameter; undefined when it is not what it should be. */
export type Reader<T> = (value: string) => T | undefined

export const asText: Reader<string> = (value) => (value === '' || value.includes('\0') ? undefined : value)
export const asIri: Reader<string> = (value) => (isIri(value) ? value : undefined)
export const asUuid: Reader<string> = (value) => (uuid(value, '2.0.0') ? undefined : value.toLowerCase())
export const asInstant: Reader<Date> = instantOf
export const asTruth: Reader<boolean> = (value) =>
  value === 'true' ? true : value === 'false' ? false : undefined
export const asCount: Reader<number> = (value) => (/^\d{1,9}$/.test(value) ? Number(value) : undefined)

export const asOneOf =
  <const T extends string>(...allowed: readonly T[]): Reader<T> =>
  (value) =>
    allowed.find((one) => one === value)

/** An agent written in JSON in an address. */
export const asAgent: Reader<Plain> = (value) => {
  const read = jsonIn(value)
  return isPlain(read) && !agent({ ...read, objectType: read['objectType'] ?? 'Agent' }, '2.0.0')
    ? read
    : undefined
}

type Readers = Record<string, Reader<unknown>>
type Read<R extends Readers> = { [K in keyof R]?: R[K] extends Reader<infer T> ? T : never }

/**
 * Reads the parameters of an address: each known and allowed, said once, readable; those named in `required` there.
 * @returns what was said, or the first fault, with the name of the parameter.
 */
export function readParameters<R extends Readers>(
  query: URLSearchParams,
  readers: R,
  required: readonly (keyof R & string)[] = [],
  allowed: readonly (keyof R & string)[] = Object.keys(readers),
): { ok: true; said: Read<R> } | Refused {
  const no = (rule: Rule, name: string) => refuse(400, rule, name)
  const said: Record<string, unknown> = {}
  for (const name of new Set(query.keys())) {
    const reader = allowed.includes(name) ? readers[name] : undefined
    if (!reader) return no('the parameter is unknown here', name)
    const all = query.getAll(name)
    const value = all.length === 1 ? reader(all[0] ?? '') : undefined
    if (value === undefined) return no('the parameter is not readable', name)
    said[name] = value
  }
  const missing = required.find((name) => said[name] === undefined)
  // each value came out of the reader of that name
  return missing ? no('the parameter is missing', missing) : { ok: true, said: said as Read<R> }
}
