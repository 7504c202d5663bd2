/** An object of JSON, before anything is known of it. Browsers import this folder too: it stands on nothing. */
export type Plain = Record<string, unknown>

/** True for an object of JSON: neither a list nor null. */
export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The text that an object of JSON has under this name; undefined when there is none. */
export const textIn = (value: unknown, name: string): string | undefined => {
  const found = isPlain(value) ? value[name] : undefined
  return typeof found === 'string' ? found : undefined
}

/** What a text says in JSON; undefined when it is not JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
