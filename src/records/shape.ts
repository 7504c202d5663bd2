import { isPlain, type Plain } from '#platform/json'
import type { Rule } from './rule.ts'

export type Version = '1.0.3' | '2.0.0'

/** What is wrong, and where: `context.contextActivities.parent.0.id`. */
export type Fault = { rule: Rule; at: string }

/** Looks at one value; undefined when it follows the specification. */
export type Check = (value: unknown, version: Version) => Fault | undefined

export const fault = (rule: Rule, at = ''): Fault => ({ rule, at })

const under = (key: string | number, { rule, at }: Fault): Fault => ({
  rule,
  at: at === '' ? String(key) : `${key}.${at}`,
})

/** An object with these properties and no other. */
export function shape(
  known: Record<string, Check>,
  required: readonly string[] = [],
  also?: PlainCheck,
): Check {
  const checks = new Map(Object.entries(known))
  return (value, version) => {
    if (!isPlain(value)) return fault('must be an object')
    for (const key of required) if (value[key] === undefined) return fault('is missing', key)
    for (const key of Object.keys(value)) {
      const check = checks.get(key)
      if (!check) return fault('is not a property of the specification', key)
      const found = check(value[key], version)
      if (found) return under(key, found)
    }
    return also?.(value, version)
  }
}

export type PlainCheck = (value: Plain, version: Version) => Fault | undefined

/** A list of such things. */
export const listOf =
  (check: Check, { filled = false } = {}): Check =>
  (value, version) => {
    if (!Array.isArray(value)) return fault('must be a list')
    if (filled && value.length === 0) return fault('must not be an empty list')
    for (const [i, one] of value.entries()) {
      const found = check(one, version)
      if (found) return under(i, found)
    }
    return undefined
  }

/** An object whose keys and values each follow a rule: language maps, extensions. */
export const mapOf =
  (keyCheck: Check, valueCheck: Check): Check =>
  (value, version) => {
    if (!isPlain(value)) return fault('must be an object')
    for (const key of Object.keys(value)) {
      const found = keyCheck(key, version) ?? valueCheck(value[key], version)
      if (found) return under(key, found)
    }
    return undefined
  }

export const matching =
  (pattern: RegExp, rule: Rule): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? undefined : fault(rule)

export const oneOf = (...allowed: string[]): Check => {
  const known = new Set<unknown>(allowed)
  return (value) => (known.has(value) ? undefined : fault('is not one of the allowed values'))
}

export const text: Check = (value) => (typeof value === 'string' ? undefined : fault('must be text'))
export const number: Check = (value) => (typeof value === 'number' ? undefined : fault('must be a number'))
export const truth: Check = (value) =>
  typeof value === 'boolean' ? undefined : fault('must be true or false')
export const count: Check = (value) =>
  Number.isInteger(value) && Number(value) >= 0 ? undefined : fault('must be a whole number, zero or more')
export const anything: Check = () => undefined

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
export const uuid: Check = matching(UUID, 'must be a UUID')
