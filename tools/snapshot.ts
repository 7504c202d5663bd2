import { questions } from './catalog-store.ts'

export type Query = (text: string) => Promise<{ rows: Record<string, unknown>[] }>

const heading = '-- The database as it is today, written by `npm run schema`: read it, never edit it.\n'

/**
 * The whole database as one text, the same for the same migrations, on PostgreSQL 17 and 18: schema by schema, its
 * types, its functions, then each table or view with its indexes, triggers and comments.
 */
export async function snapshot(query: Query): Promise<string> {
  const pieces: { key: string; text: string }[] = []
  for (const { section, rank, text } of questions) {
    const { rows } = await query(text)
    for (const row of rows) {
      // Spaces sort before every letter: 'group' comes before 'group_places', on every machine.
      const key = [row.schema, section, row.thing, rank, row.name].map(String).join(' \u0000')
      pieces.push({ key, text: String(row.text).trimEnd() })
    }
  }
  pieces.sort((a, b) => (a.key < b.key ? -1 : 1))
  return [heading, ...pieces.map(({ text }) => `${text}\n`)].join('\n')
}
