import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { onlyNamed } from '#people'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { openBeffroi } from '#testing'
import { insertDoubt, lockDoubt } from '../doubts/doubt-store.ts'
import { readSaid } from '../doubts/proposal-schema.ts'
import type { DoubtId } from '../ids.ts'
import { seededPositionings } from '../index.ts'
import { prescribersOf } from '../prescriber-store.ts'
import { unreadSentence } from '../sentences.ts'
import { unreadFields, type UnreadCell } from '../unread.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { silent: id } = seededPositionings
const [askedBy, personId] = [beffroi.personId('brigitte'), beffroi.personId('bruno')]

const cells = unreadFields.map((field): UnreadCell => ({ field, cell: `${field} : \\"écrit" %` }))
const said = cells.map(unreadSentence)
const phone = 'Téléphone illisible : 06 12'
const sixTwelve: UnreadCell = { field: 'phone', cell: '06 12' }

/** A comment as it was, what it is now, and what could not be read. */
const comments: [before: string | null, comment: string | null, unread: UnreadCell[]][] = [
  [null, null, []],
  ['À rappeler\n\nle soir', 'À rappeler\n\nle soir', []],
  [said.join('\n'), null, cells],
  [said.toReversed().join('\n'), null, cells.toReversed()],
  [`Motivée\n${said.join('\n')}\nune case de trop`, 'Motivée\nune case de trop', cells],
  [`${phone}\nDisponible\n${phone}`, 'Disponible', [sixTwelve]],
  [`Le ${phone}\ntéléphone illisible : 06`, `Le ${phone}\ntéléphone illisible : 06`, []],
  ['Téléphone illisible :', 'Téléphone illisible :', []],
]

const line = {
  who: { ...onlyNamed('Bruno', 'Ledoux'), town: null, postcode: null },
  positionedOn: null,
  mobility: null,
  status: null,
  referent: null,
  structure: null,
  shifted: false,
}
const prescriber = {
  prescriberKey: 'plie',
  organisationId: null,
  organisationName: 'PLIE',
  referentId: null,
  referentName: null,
  phone: null,
  email: null,
}

const before = async (comment: string | null, n: number) => {
  const unread = (comment ?? '').split('\n').filter((one) => said.includes(one))
  const doubt = {
    id: newId<DoubtId>(),
    actionId: seeded.clea,
    label: 'Bruno Ledoux',
    personId,
    askedBy,
    asked: { kind: 'same person', likeness: 'two alike', known: line.who } as const,
    said: { line: { ...line, comment, unread }, prescriber: { ...prescriber, comment } },
  }
  await insertDoubt(db, doubt, beffroi.now())
  await db.run(sql`
    insert into orientation.positioning_referents (positioning_id, prescriber_key, positioned_on, comment, added_at)
    values (${id}, ${`list ${n}`}, '2026-06-01', ${comment}, ${beffroi.now()})`)
  return doubt.id
}

describe('What lists could not read when it was a sentence', () => {
  test('is its code and its cell, in its order, and the comment is what was written there', async () => {
    const decision = { positioningId: id, wish: { kind: 'wait', why: phone }, on: '2026-06-01' }
    const other = newId<DoubtId>()
    const asked = { kind: 'other decision', decided: 'refused', wish: 'wait' } as const
    const about = { actionId: seeded.clea, asked, said: decision, label: 'Bruno Ledoux', personId, askedBy }
    await insertDoubt(db, { id: other, ...about }, beffroi.now())
    const ids: DoubtId[] = []
    for (const [n, [comment]] of comments.entries()) ids.push(await before(comment, n))
    await db.pool.query('alter table orientation.positioning_referents drop column unread')
    const migration = readFileSync(new URL('../migrations/010-unread-codes.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const kept = await prescribersOf(db, id)
    for (const [n, [, comment, unread]] of comments.entries()) {
      const one = kept.find(({ prescriberKey }) => prescriberKey === `list ${n}`)
      assert.deepEqual({ comment: one?.comment, unread: one?.unread }, { comment, unread })
      const doubt = await db.transaction((tx) => lockDoubt(tx, ids[n] ?? assert.fail()))
      assert.deepEqual(readSaid(doubt ?? assert.fail()), {
        line: { ...line, comment, unread },
        prescriber: { ...prescriber, comment, unread },
      })
    }
    assert.deepEqual((await db.transaction((tx) => lockDoubt(tx, other)))?.said, decision)
  })

  test('cannot be a sentence again, nor the cell of another column', async () => {
    const write = (unread: unknown) =>
      db.run(sql`
        update orientation.positioning_referents
        set unread = ${JSON.stringify(unread)}
        where positioning_id = ${id}`)
    await assert.doesNotReject(write(cells))
    for (const wrong of [
      [phone],
      phone,
      [{ field: 'town', cell: 'Arras' }],
      [{ field: 'phone', cell: 612 }],
      [{ field: 'phone' }],
    ])
      await assert.rejects(write(wrong), /positioning_referents_unread_check/)
  })
})
