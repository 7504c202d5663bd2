import type { Db } from './db.ts'
import { toQuery, writes, type Sql } from './sql.ts'

/**
 * The same database, for one page that many rooms write together: a question that was asked already has the answer of the first time, the same rows,
 * which nobody changes. A transaction asks anew.
 */
export function askedOnce(db: Db): Db {
  const answers = new Map<string, Promise<unknown[]>>()
  const rows = async <Row>(query: Sql): Promise<Row[]> => {
    if (writes(query)) return db.rows<Row>(query)
    const { name, values } = toQuery(query)
    const question = `${name} ${JSON.stringify(values)}`
    const known = answers.get(question)
    const answer = known ?? db.rows(query)
    if (!known) answers.set(question, answer)
    return (await answer) as Row[]
  }
  return {
    rows,
    row: async <Row>(query: Sql) => (await rows<Row>(query))[0],
    transaction: (work, options) => db.transaction(work, options),
  }
}
