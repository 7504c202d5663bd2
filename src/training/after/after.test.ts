import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededTrainees, type PersonId } from '#people'
import { sql } from '#platform/db'
import { asId } from '#platform/id'
import { dayOf } from '#platform/time'
import { linkIn, newcomer, newOrganisation, openBeffroi, readingsOf, sentencesIn } from '#testing'
import { trainingFigures, trainingFiguresFromRows } from '../figures/count-figures.ts'
import { trainingData } from '../training-data.ts'
import { askAfter } from './ask-after.ts'
import { isAskable } from './due.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const page = `/formation/${seeded.group7}/apres`
const everyDay = async (day: string) => {
  beffroi.setNow(`${day}T14:00:00Z`)
  return askAfter(db, beffroi.now())
}
const secretsOf = async (moment: string) =>
  (
    await db.rows<{ secret: string }>(
      sql`select secret from training.after_asks where moment = ${moment} order by person_id`,
    )
  ).map(({ secret }) => secret)
const silentOnes = async (most: number) =>
  (
    await db.rows<{ secret: string }>(sql`
      select secret
      from training.after_asks
      where moment = 'end' and person_id <> ${beffroi.personId('aicha')}
      order by person_id
      limit ${most}`)
  ).map(({ secret }) => secret)
const faces = (mark: string) => ({ understood: mark, useful: mark, helped: mark, place: mark })

describe('At the end of a training', () => {
  test('each trainee is asked once, on the last day, at a secret address', async () => {
    assert.deepEqual(await everyDay('2026-07-09'), { asked: 0, reminded: 0 })
    assert.deepEqual(await everyDay('2026-07-10'), { asked: 13, reminded: 0 })
    assert.deepEqual(await everyDay('2026-07-10'), { asked: 0, reminded: 0 })
    assert.deepEqual(await everyDay('2026-07-11'), { asked: 0, reminded: 0 })
    assert.equal(new Set(await secretsOf('end')).size, 13)
  })

  test('who trains reads how many answered, and nothing more before five', async () => {
    const visitor = beffroi.visitor()
    const { secret = '' } =
      (await db.row<{ secret: string }>(
        sql`select secret from training.after_asks where person_id = ${beffroi.personId('aicha')}`,
      )) ?? {}
    await visitor.submit(`/apres/${secret}/avis`, { ...faces('4'), words: 'Bien.' })
    const claire = await beffroi.as('claire')
    const said = sentencesIn((await claire.get(page)).text)
    assert.match(said, /1 réponse sur 13 personnes\. Montré à partir de 5 réponses/)
    assert.doesNotMatch(said, /Bien\.|Oui en tout/)
    for (const one of await silentOnes(6))
      await visitor.post(`/apres/${one}/avis`, { ...faces('2'), words: '' })
    const enough = sentencesIn((await claire.get(page)).text)
    assert.match(enough, /Avez-vous compris ce que l’on vous a appris \? 1 0 6 0 1 sur 7/)
    assert.match(enough, /« Bien\. »/)
    assert.doesNotMatch(enough, /Benamar/)
  })

  test('who said nothing is reminded twice, a week apart, then never', async () => {
    const silent = 13 - 7
    assert.deepEqual(await everyDay('2026-07-16'), { asked: 0, reminded: 0 })
    assert.deepEqual(await everyDay('2026-07-17'), { asked: 0, reminded: silent })
    assert.deepEqual(await everyDay('2026-07-24'), { asked: 0, reminded: silent })
    assert.deepEqual(await everyDay('2026-07-31'), { asked: 0, reminded: 0 })
  })

  test('what was changed is noted, once', async () => {
    const claire = await beffroi.as('claire')
    const empty = await claire.post(`${page}/changements`, {
      id: randomUUID(),
      heard: 'Trop long',
      changed: '',
    })
    assert.equal(empty.status, 422)
    assert.match(empty.text, /Trop long/)
    const form = { id: randomUUID(), heard: 'Trop long le vendredi', changed: 'Fin à 16 h' }
    await claire.submit(`${page}/changements`, form)
    const said = sentencesIn((await claire.submit(`${page}/changements`, form)).text)
    assert.equal([...said.matchAll(/Fin à 16 h/g)].length, 1)
  })
})

describe('Three and six months later', () => {
  test('each trainee is asked again, and answers in presses', async () => {
    assert.equal((await everyDay('2026-10-10')).asked, 13)
    const [first = '', second = ''] = await secretsOf('three months')
    const visitor = beffroi.visitor()
    const press = (secret: string, pressed: Record<string, string>) =>
      visitor.submit(`/apres/${secret}/situation`, pressed)
    await press(first, { situation: 'employed' })
    await press(first, { contract: 'permanent' })
    await press(first, { since: 'three months' })
    await press(second, { situation: 'training' })
    await press(second, { since: 'longer' })
    await beffroi.settle()
  })

  test('who trains notes it by telephone, and the person reads that their file was opened', async () => {
    const claire = await beffroi.as('claire')
    const shown = (await claire.get(page)).text
    assert.match(sentencesIn(shown), /En emploi, CDI, depuis 1 à 3 mois ?, le 10\/10\/2026/)
    assert.match(sentencesIn(shown), /11 personnes n’ont pas répondu/)
    assert.match(sentencesIn(shown), /Sans réponse.*En emploi, CDI/, 'who is to be called comes first')
    const address = linkIn(shown, /^Noter par téléphone$/)
    const silent = await claire.post(address, { situation: 'employed', contract: '', since: '' })
    assert.equal(silent.status, 422)
    const said = await claire.submit(address, { situation: 'employed', contract: 'short', since: 'longer' })
    assert.match(
      sentencesIn(said.text),
      /En emploi, CDD ou intérim, moins de 6 mois, depuis plus de 3 mois ?, le 10\/10\/2026, par téléphone/,
    )
    const why = 'Demander où vous en êtes après la formation'
    const told = await Promise.all(seededTrainees.group7.map(async ({ id }) => readingsOf(beffroi, id)))
    assert.ok(told.flat().some((line) => line.why === why))
  })

  test('writes nothing over what the person said by themselves, from a page that was opened before', async () => {
    const claire = await beffroi.as('claire')
    const [own] = await db.rows<{ id: string; lines: number }>(sql`
      select k.id, count(*)::integer as lines
      from training.after_asks k
      join training.situations s on s.ask_id = k.id
      where k.moment = 'three months'
      group by k.id
      having bool_and(s.noted_by is null) and bool_or(s.situation = 'employed' and s.since is not null)`)
    const address = `/formation/apres/${own?.id}`
    const said = await claire.submit(address, { situation: 'looking', contract: '', since: '' })
    assert.match(sentencesIn(said.text), /Cette personne a répondu elle-même/)
    assert.equal((await claire.get(address)).status, 303)
    const lines = await db.rows(sql`select 1 from training.situations where ask_id = ${own?.id}`)
    assert.equal(lines.length, own?.lines)
  })

  test('is counted among those who answered, the same by rows and by the database', async () => {
    const [counted] = await trainingFigures(db, [seeded.group7])
    assert.deepEqual(await trainingFiguresFromRows(db, [seeded.group7]), [counted])
    const figure = counted?.figures.find(({ key }) => key === 'employed-three-months')
    assert.deepEqual(
      [figure?.value, figure?.denominator, figure?.excluded],
      [2, 3, [{ count: 10, why: 'n’ont pas répondu' }]],
    )
    const later = counted?.figures.find(({ key }) => key === 'employed-six-months')
    assert.equal(later, undefined)
  })

  test('so does the referent of the person, and nobody else', async () => {
    const { id = '' } =
      (await db.row<{ id: string }>(
        sql`select id from training.after_asks where moment = 'three months' and person_id = ${beffroi.personId('aicha')}`,
      )) ?? {}
    const address = `/formation/apres/${id}`
    const karine = await beffroi.as('karine')
    const followed = (await karine.get(`/formation/suivi/${beffroi.personId('aicha')}`)).text
    assert.equal(linkIn(followed, /Noter par téléphone|Corriger/), address)
    assert.equal((await karine.get(address)).status, 200)
    const form = { situation: 'other', contract: '', since: '' }
    const body = await newOrganisation(beffroi, 'training')
    const strangers = [
      await newcomer(beffroi, { organisationId: body.id, role: 'training lead' }),
      await newcomer(beffroi, { organisationId: body.id, role: 'trainer' }),
      await beffroi.as('mathieu'),
      await beffroi.as('agnes'),
      await beffroi.as('paul'),
    ]
    for (const stranger of strangers) {
      assert.equal((await stranger.get(address)).status, 404)
      assert.equal((await stranger.post(address, form)).status, 404)
      assert.equal((await stranger.get(page)).status, 404)
      assert.equal((await stranger.post(`${page}/demander`, { moment: 'end' })).status, 404)
    }
  })

  test('and all that somebody said is in their own data', async () => {
    const { id = '' } =
      (await db.row<{ id: string }>(
        sql`select k.person_id as id from training.situations s join training.after_asks k on k.id = s.ask_id where s.noted_by is null limit 1`,
      )) ?? {}
    const told = async (personId: PersonId) =>
      JSON.stringify(
        (await trainingData(db, [personId])).files.map(({ bytes }) => Buffer.from(bytes).toString()),
      )
    assert.match(await told(asId(id)), /3 mois après/)
    assert.match(await told(beffroi.personId('aicha')), /compris : 4 sur 4.*Bien\./)
  })

  test('each is told of it as it is: at six months no opinion is asked', async () => {
    const toldOn = async (day: string) => {
      await everyDay(day)
      await beffroi.settle()
      return sentencesIn((await (await beffroi.as('aicha')).get('/moi/messages')).text)
    }
    assert.match(
      await toldOn('2027-01-10'),
      /Trois touches suffisent Une minute, en images\. (?!Votre nom).*Trois touches suffisent Une minute, en images\. Votre nom n’est pas montré avec votre avis/,
    )
  })

  test('a group that ended years ago is asked nothing: the answer would speak of another moment', async () => {
    const before = (await secretsOf('six months')).length
    const brigitte = await beffroi.as('brigitte')
    await brigitte.submit(`/formation/${seeded.group1}/apres/demander`, { moment: 'six months' })
    assert.equal((await secretsOf('six months')).length, before)
    const [ended, askable] = [dayOf('2026-01-15'), ['2026-07-14', '2026-07-15', '2026-09-13', '2026-09-14']]
    assert.deepEqual(
      askable.map((day) => isAskable(ended, 'six months', dayOf(day))),
      [false, true, true, false],
    )
  })
})
