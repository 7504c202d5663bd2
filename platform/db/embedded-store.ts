import { Client } from 'pg'

/** True when a server answers there; the database `beffroi` is made the first time. */
export async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'beffroi'`)
    if (rowCount === 0) await client.query('create database beffroi')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
