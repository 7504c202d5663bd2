import type { Typed } from '#platform/web'

export type AsTyped = { name: string; value: string; error: string | undefined }

/** What a field shows: what was typed, and what is wrong with it. */
export const asTyped =
  (typed: Typed, errors: Record<string, string> | undefined) =>
  (name: string): AsTyped => {
    const value = typed[name]
    return { name, value: typeof value === 'string' ? value : '', error: errors?.[name] }
  }
