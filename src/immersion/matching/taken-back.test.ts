import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql, type Tx } from '#platform/db'
import { hashOf, newToken } from '#platform/secret'
import { newId } from '#platform/id'
import { refuse } from '#platform/refusal'
import { addDays, parisInstant, type Day } from '#platform/time'
import { formIn, linkIn, openBeffroi, sentencesIn } from '#testing'
import { lockPerson } from '../convention/door.ts'
import { immersionData } from '../immersion-data.ts'
import { seededProposal } from '../seeds/seed-matching.ts'
import { seededConventions } from '../seeds/seeded-conventions.ts'
import { withdrawYes } from './answer-proposal.ts'
import { markYesWithdrawn } from './proposal-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const karine = await beffroi.as('karine')
const secret = newToken()
await db.run(sql`update immersion.proposals set secret_hash = ${hashOf(secret)} where id = ${seededProposal}`)
const at = `/immersions/proposition/${secret}`
const desk = `/immersions/propositions/${seededProposal}`
const host = beffroi.visitor('10.9.0.7')
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const read = async (path: string) => words((await karine.get(path)).text)

const sayYes = async () => {
  await db.run(
    sql`update immersion.proposals set answer = null, answered_at = null where id = ${seededProposal}`,
  )
  await host.submit(at, { answer: 'yes' })
}
const isWaiting = async () =>
  (await db.row(
    sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )) !== undefined
const whoSigns = { hostSigner: 'Odile Fournier', hostLogin: 'host@la.example', personLogin: '06 39 98 05 72' }
/** Of that person at that host. */
const written = sql`(person_id, host_id) in (select p.person_id, p.host_id from immersion.proposals p where p.id = ${seededProposal})`
const countWritten = async () =>
  (await db.row<{ n: number }>(sql`select count(*)::int as n from immersion.conventions where ${written}`))?.n
const prepared = newId()
/** The convention of that person at that host, written after the yes. */
const prepare = (tx: Tx) =>
  tx.run(sql`
      insert into immersion.conventions (
        id, keeper_id, referent_id, person_id, host_id, host_siret, prescriber_id, object, from_day, to_day, terms, version, state, state_at, state_why,
        written_at, written_by
      )
      select ${prepared}, c.keeper_id, c.referent_id, p.person_id, p.host_id, c.host_siret, c.prescriber_id, c.object, c.from_day, c.to_day, c.terms, 0,
        'draft', c.state_at, '', p.answered_at + interval '1 hour', c.written_by
      from immersion.conventions c
      cross join immersion.proposals p
      where c.id = ${seededConventions.over} and p.id = ${seededProposal}`)

describe('A host that said yes by mistake', () => {
  test('takes it back from where it said it, after a line that says what it does; who proposed is told, once', async () => {
    await host.submit(at, { answer: 'yes' })
    const said = await host.get(at)
    assert.match(
      words(said.text),
      /Aïcha Benamar.*C’est une erreur \? Vous ne lirez plus qui vient.*Retirer mon oui/,
    )
    beffroi.setNow(new Date(beffroi.now().getTime() + 60_000).toISOString())
    for (let n = 0; n < 2; n += 1) assert.equal((await host.post(`${at}/retirer`, {})).status, 303)
    const again = words((await host.get(at)).text)
    assert.match(again, /Votre oui est retiré.*Oui, d’accord Non Plus tard/)
    assert.doesNotMatch(again, /Benamar|Hanquez/)
    assert.match(await read(desk), /Attend.*L’employeur a dit oui le .*, puis l’a retiré le/)
    const told = await db.rows(
      sql`select 1 from notices.notices where key like ${`proposal ${seededProposal} taken back%`}`,
    )
    assert.equal(told.length, 1)
    assert.doesNotMatch(await read('/'), /proposition acceptée/)
  })

  test('may say no then, and the person takes away that it was taken back', async () => {
    await host.submit(at, { answer: 'no' })
    assert.match(await read(desk), /Refusée/)
    const { files } = await immersionData(db, [beffroi.personId('aicha')])
    const mine = files.find(({ path }) => path === 'propositions.csv')
    assert.match(Buffer.from(mine?.bytes ?? '').toString(), /Oui retiré le.*Non.*\d+ à \d+/s)
    // a no is taken back by nobody here
    await host.post(`${at}/retirer`, {})
    assert.match(await read(desk), /Refusée/)
  })

  test('takes nothing back while its convention is being written: it is waited for', async () => {
    await sayYes()
    const { taken } = await db.transaction(async (tx) => {
      await lockPerson(tx, beffroi.personId('aicha'))
      await prepare(tx)
      const withdrawn = withdrawYes(db, seededProposal, beffroi.now())
      for (let n = 0; n < 200 && !(await isWaiting()); n += 1) await setTimeout(10)
      return { taken: withdrawn }
    })
    assert.deepEqual(await taken, refuse('being written'))
    assert.match(await read(desk), /Acceptée/)
    await db.run(sql`delete from immersion.conventions where id = ${prepared}`)
  })

  test('is asked again before a convention is written: who writes reads when it was taken back, and loses no word', async () => {
    await sayYes()
    const form = linkIn((await karine.get(desk)).text, /Préparer la convention/)
    const shown = (await karine.get(form)).text
    assert.doesNotMatch(words(shown), /a retiré son accord/)
    const action = /action="(\/immersions\/conventions\/nouvelle[^"]+)"/
      .exec(shown)?.[1]
      ?.replaceAll('&amp;', '&')
    const filled = {
      ...formIn(shown, action ?? ''),
      tasks: 'Repasser',
      safety: 'Des gants.',
      agreement: 'aucune',
      ...whoSigns,
    }
    // while the form is filled
    await host.submit(`${at}/retirer`)
    const refused = await karine.post(action ?? '', filled)
    assert.equal(refused.status, 422)
    assert.match(
      words(refused.text),
      /a retiré son accord le 2 juin 2026.* : appelez, puis cochez s’il le redonne\./,
    )
    assert.match(refused.text, />Repasser<\/textarea>/)
    assert.match(words((await karine.get(form)).text), /a retiré son accord/, 'said before anybody types')
    assert.equal(await countWritten(), 0)
    const kept = await karine.post(action ?? '', { ...filled, agreesAgain: 'yes' })
    assert.equal(kept.status, 303, words(kept.text))
    assert.equal(await countWritten(), 1)
    const correction = `${kept.location}/correction`
    assert.doesNotMatch(words((await karine.get(correction)).text), /a retiré son accord/)
    await db.run(sql`delete from immersion.conventions where ${written}`)
    await sayYes()
    assert.doesNotMatch(words((await karine.get(form)).text), /a retiré son accord/, 'it said yes since')
  })

  test('and a convention that is written while it is taken back waits, then is refused', async () => {
    await sayYes()
    const form = linkIn((await karine.get(desk)).text, /Préparer la convention/)
    const shown = (await karine.get(form)).text
    const action =
      /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(shown)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const filled = {
      ...formIn(shown, action),
      tasks: 'Repasser',
      safety: 'Des gants.',
      agreement: 'aucune',
      ...whoSigns,
    }
    const { sent } = await db.transaction(async (tx) => {
      await lockPerson(tx, beffroi.personId('aicha'))
      const writing = karine.post(action, filled)
      for (let n = 0; n < 200 && !(await isWaiting()); n += 1) await setTimeout(10)
      await markYesWithdrawn(tx, seededProposal, beffroi.now(), beffroi.now())
      return { sent: writing }
    })
    const refused = await sent
    assert.equal(refused.status, 422)
    assert.match(words(refused.text), /a retiré son accord le/)
    assert.equal(await countWritten(), 0)
  })

  test('takes nothing back once its convention is written', async () => {
    await sayYes()
    await db.transaction(prepare)
    assert.doesNotMatch((await host.get(at)).text, /Retirer mon oui/)
    const late = await host.submit(`${at}/retirer`)
    assert.match(words(late.text), /La convention se prépare/)
    assert.match(await read(desk), /Acceptée/)
  })

  test('takes nothing back once it could answer nothing else: its days are past', async () => {
    await db.run(
      sql`update immersion.proposals set answered_at = answered_at + interval '1 day' where id = ${seededProposal}`,
    )
    assert.match((await host.get(at)).text, /Retirer mon oui/, 'no convention was written since')
    const one = await db.row<{ toDay: Day }>(
      sql`select to_day as "toDay" from immersion.proposals where id = ${seededProposal}`,
    )
    beffroi.setNow(parisInstant(addDays(one?.toDay ?? assert.fail(), 1), '09:00').toISOString())
    assert.doesNotMatch((await host.get(at)).text, /Retirer mon oui/)
    assert.equal((await host.post(`${at}/retirer`, {})).status, 303)
    assert.match(words((await host.get(at)).text), /trop tard pour le retirer ici.*Merci, c’est oui/)
    assert.match(await read(desk), /Acceptée/)
  })

  test('and no made up address takes anything back', async () => {
    assert.equal((await host.post(`${at.slice(0, -3)}abc/retirer`, {})).status, 404)
  })
})
