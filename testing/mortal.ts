import type { OpenDatabase, Sql, Tx } from '#platform/db'

/** A database that dies at a question: what was committed before stays, nothing else. */
export type Mortal = {
  db: OpenDatabase
  /** At which question from now it dies; Infinity: it lives. */
  dieAt: (nth: number) => void
  isDead: () => boolean
}

/** @param db what it asks while it lives; others who hold it live on. */
export function mortal(db: OpenDatabase): Mortal {
  let [asked, last] = [0, Number.POSITIVE_INFINITY]
  const count = () => {
    asked++
    if (asked >= last) throw new Error('the power went')
  }
  const around = (inner: Tx): Tx => ({
    rows: async (query: Sql) => (count(), inner.rows(query)),
    row: async (query: Sql) => (count(), inner.row(query)),
    run: async (query: Sql) => (count(), inner.run(query)),
    atEnd: async (query: Sql) => (count(), inner.atEnd(query)),
    transaction: (work) => inner.transaction((tx) => work(around(tx))),
  })
  return {
    db: { ...around(db), pool: db.pool, close: () => db.close() },
    dieAt: (nth) => ([asked, last] = [0, nth]),
    isDead: () => asked >= last,
  }
}
