import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { sql } from '#platform/db'
import type { FileId } from '#platform/files'
import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import { newcomer, openBeffroi, writeFilm, type Visitor } from '#testing'
import { proposeEvidence } from '../suggestions/propose-evidence.ts'
import { keepEvidence } from './keep-evidence.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const personId = beffroi.personId('aicha')
const used = await db.row<{ id: FileId }>(
  sql`select id from files.files where claimed_at is not null order by id limit 1`,
)
const brought = { title: 'Un gâteau', happenedOn: parisDay(now()), fileId: used?.id ?? assert.fail() }

describe('What is brought with a file that serves already', () => {
  test('is refused, and nothing of it is kept in the portfolio', async () => {
    const id = newId()
    const said = {
      title: 'Un gâteau',
      did: 'J’ai pesé la farine.',
      learnt: null,
      happenedOn: parisDay(now()),
      place: null,
      withWhom: null,
      link: null,
    }
    const kept = await keepEvidence(db, { id, personId, said, fileId: brought.fileId, at: now() })
    assert.deepEqual(kept, { ok: false, refusal: 'file gone' })
    assert.equal(await db.row(sql`select 1 from portfolio.evidence where id = ${id}`), undefined)
    assert.equal(await db.row(sql`select 1 from portfolio.pieces where evidence_id = ${id}`), undefined)
  })

  test('nor proposed to anybody, who is told nothing', async () => {
    const id = newId()
    const bruno = { saidBy: beffroi.personId('bruno'), by: 'Bruno', organisationId: null }
    const one = { ...brought, ...bruno, id, personId, words: null, at: now() }
    assert.deepEqual(await proposeEvidence(db, one), { ok: false, refusal: 'file gone' })
    assert.equal(await db.row(sql`select 1 from portfolio.suggestions where id = ${id}`), undefined)
    assert.equal(
      await db.row(sql`select 1 from notices.notices where key = ${`suggestion ${id}`}`),
      undefined,
    )
  })
})

describe('A file that a refused form keeps', () => {
  const picture = async () => {
    const create = { width: 40, height: 30, channels: 3, background: '#86311f' } as const
    return new File([Uint8Array.from(await sharp({ create }).png().toBuffer())], 'geste.png')
  }
  const film = async () => new File([Uint8Array.from(await writeFilm({}))], 'geste.mp4')
  const keptIn = (text: string, name: string) =>
    new RegExp(`name="${name}" value="([0-9a-f-]+)"`).exec(text)?.[1] ?? assert.fail(`${name} is not kept`)
  const add = (who: Visitor, fields: object) =>
    who.post('/portfolio/ajouter', { act: randomUUID(), title: 'Mon geste', ...fields })

  test('is added by who gave it; to anybody else it is as one that is not there', async () => {
    const [rose, other] = [await newcomer(beffroi), await newcomer(beffroi)]
    for (const [way, file] of [
      ['photo', await picture()],
      ['film', await film()],
    ] as const) {
      const refused = await add(rose, { way, title: ' ', file })
      const kept = keptIn(refused.text, 'kept')
      assert.equal((await add(other, { way, kept })).status, 422)
      assert.equal((await add(other, { way, kept: randomUUID() })).status, 422)
      assert.equal((await add(rose, { way, kept })).status, 303)
    }
    const held = sql`
      select 1 from portfolio.evidence where person_id = ${other.personId}`
    assert.equal(await db.row(held), undefined)
  })

  test('nor is the picture that stands for a film', async () => {
    const [rose, other] = [await newcomer(beffroi), await newcomer(beffroi)]
    const refused = await add(rose, { way: 'film', title: ' ', file: await film(), picture: await picture() })
    const [kept, keptPicture] = [keptIn(refused.text, 'kept'), keptIn(refused.text, 'keptPicture')]
    await add(other, { way: 'film', file: await film(), keptPicture })
    await add(rose, { way: 'film', kept, keptPicture })
    const pictureOf = async ({ personId: of }: { personId: string }) =>
      db.row(sql`
        select p.picture_file_id as id
        from portfolio.pieces p
        join portfolio.evidence e on e.id = p.evidence_id
        where e.person_id = ${of}`)
    assert.deepEqual(await pictureOf(other), { id: null })
    assert.deepEqual(await pictureOf(rose), { id: keptPicture })
  })

  test('is let go when it is no picture, in place of that of a film and of that of a step', async () => {
    const rose = await newcomer(beffroi)
    const keptFilm = async () =>
      keptIn((await add(rose, { way: 'film', title: ' ', file: await film() })).text, 'kept')
    const isClaimed = async (id: string) =>
      (
        await db.row<{ claimed: boolean }>(
          sql`select claimed_at is not null as claimed from files.files where id = ${id}`,
        )
      )?.claimed
    const [kept, keptPicture, step] = [await keptFilm(), await keptFilm(), await keptFilm()]
    const added = await add(rose, { way: 'film', kept, keptPicture })
    assert.equal(added.status, 303)
    assert.deepEqual([await isClaimed(kept), await isClaimed(keptPicture)], [true, false])
    const own = await db.row<{ id: string }>(
      sql`select id from portfolio.evidence where person_id = ${rose.personId}`,
    )
    const posed = { time: '0:00', words: 'Je pèse', from: 'film', kept: step }
    assert.equal((await rose.post(`/portfolio/${own?.id}/etapes`, posed)).status, 303)
    assert.equal(await isClaimed(step), false)
    assert.deepEqual(
      await db.rows(
        sql`select words, picture_file_id from portfolio.steps where evidence_id = ${own?.id ?? ''}`,
      ),
      [{ words: 'Je pèse', picture_file_id: null }],
    )
  })
})
