import { createHash } from 'node:crypto'

/** A piece of SQL and the values it carries. Values never enter the text. */
export type Sql = { readonly parts: readonly string[]; readonly values: readonly unknown[] }

const isSql = (value: unknown): value is Sql =>
  typeof value === 'object' && value !== null && 'parts' in value && 'values' in value

/**
 * SQL written as SQL: ``sql`select id from people.persons where id = ${id}` ``.
 * Interpolated values become parameters; an interpolated `sql` is spliced in place.
 */
export function sql(strings: TemplateStringsArray, ...given: unknown[]): Sql {
  if (!given.some(isSql)) return { parts: strings, values: given }
  const parts: string[] = [strings[0] ?? '']
  const values: unknown[] = []
  given.forEach((value, i) => {
    const after = strings[i + 1] ?? ''
    if (!isSql(value)) {
      values.push(value)
      parts.push(after)
      return
    }
    parts[parts.length - 1] += value.parts[0] ?? ''
    parts.push(...value.parts.slice(1))
    values.push(...value.values)
    parts[parts.length - 1] += after
  })
  return { parts, values }
}

/** Joins pieces with a separator: ``join([sql`a = 1`, sql`b = 2`], ' and ')``. */
export function join(pieces: readonly Sql[], separator = ', '): Sql {
  return pieces.reduce((all, piece, i) => (i === 0 ? piece : sql`${all}${raw(separator)}${piece}`), sql``)
}

/** Trusted text only: never give it anything a person typed. */
export function raw(text: string): Sql {
  return { parts: [text], values: [] }
}

type Prepared = { name: string; text: string; writes: boolean }
const byText = new Map<string, Prepared>()
/** What is written without pieces has the same parts each time: those of its place in the code. */
const byParts = new WeakMap<readonly string[], Prepared>()

/** What the driver wants. The name makes PostgreSQL prepare each text once per connection. */
export function toQuery(query: Sql): { name: string; text: string; values: unknown[] } {
  const { name, text } = preparedOf(query)
  return { name, text, values: [...query.values] }
}

/** True for what changes rows, or may: anything but a plain reading. */
export const writes = (query: Sql): boolean => preparedOf(query).writes

const preparedOf = ({ parts }: Sql): Prepared => byParts.get(parts) ?? prepare(parts)

// 'for update' only locks; jobs are added by a function of theirs
const WRITING =
  /\b(?:insert\s+into|update\s+\w+\.|delete\s+from|merge\s+into|truncate|call|alter|create|drop|add_jobs?|remove_job|nextval)\b/i

function prepare(parts: readonly string[]): Prepared {
  const text = parts.reduce((all, part, i) => (i === 0 ? part : `${all}$${i}${part}`), '')
  const prepared = byText.get(text) ?? {
    name: createHash('sha1').update(text).digest('base64url'),
    text,
    writes: WRITING.test(text),
  }
  byText.set(text, prepared)
  if ('raw' in parts) byParts.set(parts, prepared)
  return prepared
}
