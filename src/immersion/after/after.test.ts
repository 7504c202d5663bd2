import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays, addMonths, parisInstant, type Day } from '#platform/time'
import { hearLetters, linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { immersionData } from '../immersion-data.ts'
import { remindImmersions } from '../remind-immersions.ts'
import { seededConventions, toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { toCome, unanswered } = toBeSeeded(beffroi.now())
const [AICHA, YASMINE, HOST] = ['+33639980920', '+33639980924', '+33639980921']
const letters = hearLetters(beffroi)
const linksTo = async (recipient: string, page = 'apres') => {
  await beffroi.settle()
  const link = new RegExp(`/immersions/${page}/[\\w-]{43}`)
  return letters.flatMap((one) => (one.recipient === recipient ? (link.exec(one.body) ?? []) : []))
}
const morning = async (day: Day) => {
  beffroi.setNow(parisInstant(day, '08:15').toISOString())
  await remindImmersions(beffroi.ground, beffroi.now())
}
const told = async (key: string) =>
  (
    await db.rows(
      sql`select 1 from notices.notices where key like ${`%${key}%`} and recipient_id = ${beffroi.personId('karine')}`,
    )
  ).length
const anybody = beffroi.visitor()
const conventionOf = (id: string) => `/immersions/conventions/${id}`
const due = addMonths(unanswered.said.toDay, 3)

describe('Three months after an immersion', () => {
  let link = ''

  test('the person is asked by a link on that day, once, and nobody else', async () => {
    await morning(addDays(due, -1))
    assert.deepEqual(await linksTo(YASMINE), [])
    await morning(due)
    await morning(due)
    assert.equal((await linksTo(YASMINE)).length, 1)
    assert.deepEqual(await linksTo(HOST), [])
    const body = letters.findLast(({ recipient }) => recipient === YASMINE)?.body ?? ''
    assert.match(body, /après votre immersion chez Au Fil Propre, où en êtes-vous/)
  })

  test('is reminded twice, a week apart; then their referent is told to call', async () => {
    for (const days of [1, 6, 7, 8, 14, 15]) await morning(addDays(due, days))
    assert.equal((await linksTo(YASMINE)).length, 3)
    assert.equal(await told('call three months'), 0)
    for (const days of [21, 22, 28]) await morning(addDays(due, days))
    assert.equal((await linksTo(YASMINE)).length, 3)
    assert.equal(await told('call three months'), 1)
  })

  test('cannot answer any more after thirty days, and reads whom to call', async () => {
    const [first = ''] = await linksTo(YASMINE)
    beffroi.setNow(parisInstant(addDays(due, 31), '08:15').toISOString())
    assert.match(sentencesIn((await anybody.get(first)).text), /Ce lien est fini.*Appelez Karine Hanquez/)
    await anybody.post(first, { situation: 'employed' })
    const page = sentencesIn((await (await beffroi.as('karine')).get(conventionOf(unanswered.id))).text)
    assert.match(page, /3 mois après Sans réponse Noter par téléphone 6 mois après Sera demandé le/)
  })

  test('the referent notes what is said on the telephone, and mends it', async () => {
    const karine = await beffroi.as('karine')
    const address = linkIn((await karine.get(conventionOf(unanswered.id))).text, /^Noter par téléphone$/)
    assert.match(sentencesIn((await karine.get(address)).text), /06 39 98 09 24/)
    const nothing = await karine.post(address, {})
    assert.equal(nothing.status, 422)
    const half = await karine.post(address, { situation: 'employed' })
    assert.equal(half.status, 422)
    assert.match(sentencesIn(half.text), /Choisissez le contrat/)
    await karine.submit(address, { situation: 'looking', contract: 'permanent', since: 'longer' })
    const said = await karine.submit(address, {
      situation: 'employed',
      contract: 'short',
      since: 'this month',
    })
    assert.match(
      sentencesIn(said.text),
      /En emploi ailleurs, CDD ou intérim, moins de 6 mois \(par téléphone, le .*\) Corriger/,
    )
    assert.equal((await karine.get(address.replace('3-mois', '6-mois'))).status, 404, 'not before its day')
  })

  test('is nobody else’s to note', async () => {
    const address = `${conventionOf(unanswered.id)}/apres/3-mois`
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const second = await newcomer(beffroi, { organisationId, role: 'referent' })
    for (const who of [
      second,
      await beffroi.as('brigitte'),
      await beffroi.as('farida'),
      await beffroi.as('yanis'),
    ]) {
      assert.equal((await who.get(address)).status, 404)
      assert.equal((await who.post(address, { situation: 'other' })).status, 404)
    }
  })

  test('the person says it in three presses, and was hired where they say', async () => {
    const day = addMonths(toCome.said.toDay, 3)
    await morning(day)
    link = (await linksTo(AICHA)).at(-1) ?? ''
    const first = sentencesIn((await anybody.get(link)).text)
    assert.match(first, /Où en êtes-vous \? Je travaille chez Au Fil Propre Je travaille ailleurs/)
    assert.match(
      sentencesIn((await anybody.submit(link, { situation: 'hired here' })).text),
      /Quel contrat \?/,
    )
    await anybody.submit(link, { since: 'longer' })
    const second = sentencesIn((await anybody.submit(link, { contract: 'permanent' })).text)
    assert.match(second, /Depuis quand \?/)
    assert.match(
      sentencesIn((await anybody.submit(link, { since: 'three months' })).text),
      /Merci.*enregistré/,
    )
    const karine = await beffroi.as('karine')
    const page = sentencesIn((await karine.get(conventionOf(toCome.id))).text)
    assert.match(page, /En emploi chez cet employeur, CDI \(dit par la personne/)
    assert.match(page, /un contrat chez cet employeur Dit par Aïcha Benamar/)
    assert.equal(await told('hired'), 1)
  })

  test('what they said stays theirs: they mend it, nobody else writes over it', async () => {
    const karine = await beffroi.as('karine')
    const address = `${conventionOf(toCome.id)}/apres/3-mois`
    assert.equal((await karine.get(address)).status, 303)
    const over = await karine.submit(address, { situation: 'looking' })
    assert.match(sentencesIn(over.text), /Cette personne a répondu elle-même/)
    assert.match(sentencesIn((await anybody.get(`${link}?recommencer`)).text), /Où en êtes-vous/)
    await anybody.submit(link, { situation: 'training' })
    await anybody.submit(link, { since: 'this month' })
    assert.match(sentencesIn((await karine.get(conventionOf(toCome.id))).text), /3 mois après En formation/)
    const before = (await linksTo(AICHA)).length
    await morning(addDays(addMonths(toCome.said.toDay, 3), 7))
    assert.equal((await linksTo(AICHA)).length, before, 'who answered is not reminded')
    const data = await immersionData(db, [beffroi.personId('aicha')])
    assert.match(
      data.files.map(({ bytes }) => Buffer.from(bytes).toString()).join(),
      /3 mois après.*en formation/,
    )
  })

  test('is not answered by the link of somebody else', async () => {
    const [theirs] = await db.rows<{ id: string }>(
      sql`select id from immersion.signatories where convention_id = ${seededConventions.toCome} and role = 'host'`,
    )
    assert.ok(theirs)
    await morning(toCome.said.toDay)
    const [report = ''] = await linksTo(HOST, 'bilan')
    assert.equal((await anybody.get(report.replace('/bilan/', '/apres/'))).status, 404)
    assert.equal((await anybody.get(`${link.slice(0, -3)}abc`)).status, 404)
  })
})

describe('Six months after an immersion', () => {
  test('the same is asked again; whom another room asks is not', async () => {
    const day = addMonths(unanswered.said.toDay, 6)
    const before = (await linksTo(YASMINE)).length
    beffroi.setNow(parisInstant(day, '08:15').toISOString())
    const asked: string[] = []
    await remindImmersions(beffroi.ground, beffroi.now(), async (_, ids) => {
      asked.push(...ids)
      return [...ids]
    })
    assert.ok(asked.includes(unanswered.personId))
    assert.equal((await linksTo(YASMINE)).length, before)
    await morning(addDays(day, 2))
    assert.equal((await linksTo(YASMINE)).length, before + 1)
  })
})
