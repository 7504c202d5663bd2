import { Pool, types as pgTypes, type CustomTypesConfig } from 'pg'
import { isDatabaseError, queries, type Db, type OpenDatabase } from './db.ts'
import { sql, toQuery } from './sql.ts'
import { inTransaction } from './transaction.ts'

/** Days stay text ('2018-04-09': no time zone can move them); big integers become numbers. */
const types: CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === pgTypes.builtins.DATE) return (text: string) => text
    if (oid === pgTypes.builtins.INT8) return Number
    return pgTypes.getTypeParser(oid, format)
  },
}

/**
 * Opens a pool on a PostgreSQL ≥ 17.
 * @param url a connection address, or `postgres:///name?host=/folder&user=…` for a socket.
 */
export function openDatabase(url: string, { max = 10 }: { max?: number } = {}): OpenDatabase {
  const pool = new Pool({ connectionString: url, max, types, pipeline: true })
  pool.on('error', () => {}) // a connection lost while idle: the next query says so
  pool.on('connect', (client) => client.on('error', () => {})) // graphile-worker wants listeners on clients too
  const over = queries((query) => pool.query(toQuery(query)))
  return {
    ...over,
    atEnd: async (query) => void (await over.run(query)),
    pool,
    transaction: (work, wish = {}) => retrying(() => inTransaction(pool, work, wish)),
    close: () => pool.end(),
  }
}

const TRY_AGAIN = new Set(['40001', '40P01'])

async function retrying<T>(work: () => Promise<T>, left = 2): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (left > 0 && isDatabaseError(cause) && TRY_AGAIN.has(cause.code ?? '')) return retrying(work, left - 1)
    throw cause
  }
}

/** True while the database answers. */
export async function isReachable(db: Db): Promise<boolean> {
  return db.row(sql`select 1`).then(
    () => true,
    () => false,
  )
}
