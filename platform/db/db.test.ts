import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { done, refuse } from '#platform/refusal'
import { openBeffroi } from '#testing'
import { breaks, sql, type Tx } from './index.ts'

const { db, close } = await openBeffroi({ empty: true })
after(() => close())
await db.run(
  sql`create table public.notes (id integer primary key, word text not null, on_day date, big bigint)`,
)
const count = async () => (await db.row<{ n: number }>(sql`select count(*) as n from public.notes`))?.n

describe('A transaction', () => {
  test('writes all or nothing', async () => {
    const failing = db.transaction(async (tx) => {
      await tx.run(sql`insert into public.notes (id, word) values (1, 'a')`)
      throw new Error('no')
    })
    await assert.rejects(failing, /no/)
    assert.equal(await count(), 0)
  })
  test('opened inside another is the same one', async () => {
    const failing = db.transaction(async (tx) => {
      await tx.transaction((inner) => inner.run(sql`insert into public.notes (id, word) values (2, 'b')`))
      throw new Error('no')
    })
    await assert.rejects(failing, /no/)
    assert.equal(await count(), 0)
  })
  test('that lost a deadlock is tried again', async () => {
    await db.run(sql`insert into public.notes (id, word) values (10, 'x'), (11, 'y')`)
    let arrived = 0
    const both = new Promise<void>((done) => setInterval(() => arrived >= 2 && done(), 5).unref())
    const crossing = (first: number, second: number) =>
      db.transaction(async (tx) => {
        await tx.run(sql`update public.notes set word = word || '!' where id = ${first}`)
        arrived += 1
        await both
        await tx.run(sql`update public.notes set word = word || '!' where id = ${second}`)
      })
    await Promise.all([crossing(10, 11), crossing(11, 10)])
    assert.deepEqual(await db.rows(sql`select word from public.notes order by id`), [
      { word: 'x!!' },
      { word: 'y!!' },
    ])
  })
})

describe('What is written at the end of a transaction', () => {
  const note = (id: number) => sql`insert into public.notes (id, word) values (${id}, 'end')`
  const found = async () =>
    (await db.rows<{ id: number }>(sql`select id from public.notes where word = 'end' order by id`)).map(
      ({ id }) => id,
    )

  test('is written with its commit, in the order it was asked, and not before', async () => {
    await db.transaction(async (tx) => {
      await tx.atEnd(note(20))
      await tx.transaction((inner) => inner.atEnd(sql`update public.notes set id = 21 where id = 20`))
      assert.equal(await tx.run(sql`select 1 from public.notes where id = 20`), 0)
    })
    assert.deepEqual(await found(), [21])
    await db.atEnd(note(22)) // no transaction: at once
    assert.deepEqual(await found(), [21, 22])
  })
  test('is not written when the work fails, and fails the whole when it cannot be', async () => {
    const failing = db.transaction(async (tx) => {
      await tx.atEnd(note(23))
      throw new Error('no')
    })
    await assert.rejects(failing, /no/)
    const twice = db.transaction(async (tx) => {
      await tx.run(note(24))
      await tx.atEnd(note(25))
      await tx.atEnd(note(21))
    })
    await assert.rejects(twice, (cause) => breaks(cause, 'notes_pkey'))
    assert.deepEqual(await found(), [21, 22])
  })
  test('is forgotten with the rest when a broken constraint was turned into a refusal', async () => {
    const refused = await db.transaction(async (tx) => {
      await tx.atEnd(note(26))
      return tx.run(note(21)).catch(() => refuse('held already'))
    })
    assert.deepEqual(refused, refuse('held already'))
    assert.deepEqual(await found(), [21, 22])
  })
})

describe('A refusal', () => {
  const note = (id: number) => sql`insert into public.notes (id, word) values (${id}, 'said')`
  const found = async () =>
    (await db.rows<{ id: number }>(sql`select id from public.notes where word = 'said' order by id`)).map(
      ({ id }) => id,
    )

  test('undoes what its verb had written', async () => {
    const refused = await db.transaction(async (tx) => {
      await tx.run(note(30))
      await tx.atEnd(note(31))
      return refuse('not today')
    })
    assert.deepEqual(refused, refuse('not today'))
    assert.deepEqual(await found(), [])
  })
  test('leaves what the verb says that it keeps', async () => {
    const kept = async (tx: Tx) => (await tx.run(note(32)), refuse('wrong code'))
    await db.transaction(kept, { keeps: 'the wrong try' })
    assert.deepEqual(await found(), [32])
  })
  test('of a verb called by another undoes its own part, and the other goes on', async () => {
    const inner = (tx: Tx, id: number, refused: boolean) =>
      tx.transaction(async (here) => {
        await here.run(note(id))
        await here.atEnd(note(id + 10))
        await here.transaction((deep) => deep.run(note(id + 20)))
        return refused ? refuse('not today') : done(id)
      })
    await db.transaction(async (tx) => {
      await tx.run(note(40))
      await tx.atEnd(note(50))
      await inner(tx, 41, true)
      await inner(tx, 42, false)
    })
    assert.deepEqual(await found(), [32, 40, 42, 50, 52, 62])
  })
  test('made of a constraint broken by an inner verb lets the other go on', async () => {
    await db.transaction(async (tx) => {
      await tx.atEnd(note(44))
      const refused = await tx.transaction((here) => here.run(note(40)).catch(() => refuse('held already')))
      assert.deepEqual(refused, refuse('held already'))
      await tx.run(note(43))
    })
    assert.deepEqual(await found(), [32, 40, 42, 43, 44, 50, 52, 62])
  })
})

describe('A transaction, besides', () => {
  const note = (id: number) => sql`insert into public.notes (id, word) values (${id}, 'besides')`
  const count = async () =>
    (await db.row<{ n: number }>(sql`select count(*) as n from public.notes where word = 'besides'`))?.n

  test('that is only tried says what it would do, and does nothing', async () => {
    assert.equal(await db.transaction((tx) => tx.run(note(70)), { dryRun: true }), 1)
    assert.equal(await count(), 0)
  })
  test('never says that it is done when a question that failed was passed over in silence', async () => {
    const silent = db.transaction(async (tx) => {
      await tx.run(note(71))
      await tx.run(note(71)).catch(() => {})
    })
    await assert.rejects(silent, /nothing is written/)
    assert.equal(await count(), 0)
  })
  test('does not let two verbs write at once on its one connection', async () => {
    const crossing = db.transaction((tx) =>
      Promise.all([1, 2].map((n) => tx.transaction((here) => here.run(note(72 + n))))),
    )
    await assert.rejects(crossing, /one after the other/)
    assert.equal(await count(), 0)
  })
})

describe('A value that comes back', () => {
  test('is a day as text and a big integer as a number', async () => {
    await db.run(
      sql`insert into public.notes (id, word, on_day, big) values (3, 'c', '2018-04-09', 9007199254740991)`,
    )
    const row = await db.row(sql`select on_day, big from public.notes where id = 3`)
    assert.deepEqual(row, { on_day: '2018-04-09', big: 9007199254740991 })
  })
  test('that breaks a constraint names it', async () => {
    const cause = await db
      .run(sql`insert into public.notes (id, word) values (3, 'again')`)
      .catch((error: unknown) => error)
    assert.ok(breaks(cause, 'notes_pkey'))
    assert.ok(!breaks(cause, 'other_key'))
  })
})
