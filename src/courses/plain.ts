/** An object of JSON, as it comes from elsewhere. */
export type Plain = { [name: string]: unknown }

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const textIn = (value: unknown, name: string): string | undefined => {
  const found = isPlain(value) ? value[name] : undefined
  return typeof found === 'string' ? found : undefined
}

/** JSON, or nothing when it is not. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
