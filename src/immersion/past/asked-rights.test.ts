import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import {
  CENTRE,
  joinCircle,
  onlyNamed,
  openCircle,
  registerPerson,
  relationsHeld,
  seededOrganisations,
  type PersonId,
} from '#people'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { dayOf, parisDay } from '#platform/time'
import { newcomer, newOrganisation, openBeffroi, readingsOf, sentencesIn, type Visitor } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, now } = beffroi
const { plie } = seededOrganisations
const karine = await beffroi.as('karine')
const PAGE = '/immersions/passees/a-verifier'
const plain = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const HEAD = 'Nom;Prénom;Né(e) le;Entreprise;Objet;Du;Au;Renouvellement;Embauche'

async function send(who: Visitor, ...lines: string[]): Promise<string> {
  const file = new File([[HEAD, ...lines].join('\n')], 'immersions.csv')
  const { location } = await who.post('/imports/immersions', { id: randomUUID(), file })
  assert.equal((await who.post(location ?? '')).status, 303)
  return plain((await who.get(location ?? '')).text)
}
const of = async (name: string, host = '%') => {
  const row = await db.row<{ id: string; personId: PersonId }>(sql`
    select i.id, i.person_id as "personId"
    from immersion.past_immersions i
    join people.published_persons p on p.id = i.person_id
    where p.family_name ilike ${name} and i.host_name ilike ${host}
    order by i.from_day
    limit 1`)
  return row ?? assert.fail(`no immersion of ${name}`)
}

describe('The immersions that somebody had elsewhere', () => {
  test('are not read by who brings a line about them, who leaves a trace; nor chosen', async () => {
    const who = { ...onlyNamed('Solveig', 'Marquette'), birthDate: dayOf('1991-02-03') }
    const solveig = await registerPerson(db, who, null, now())
    await send(karine, 'MARQUETTE;Solveig;03/02/1991;Ferme du Val;Découvrir;02/02/2026;13/02/2026;;non')
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const other = await newcomer(beffroi, { organisationId, role: 'referent' })
    await send(other, 'MARQUETTE;Solveig;03/02/1991;Café du Coin;Découvrir;02/03/2026;13/03/2026;oui;non')
    const page = plain((await other.get(PAGE)).text)
    assert.match(page, /Nous ne savons pas quelle immersion elle renouvelle/)
    assert.doesNotMatch(page, /Ferme du Val|Celle du/)
    assert.ok((await readingsOf(beffroi, solveig)).some(({ reader }) => reader.includes('Ailleurs')))
    const [here, elsewhere] = [await of('Marquette', 'Café%'), await of('Marquette', 'Ferme%')]
    const chosen = await other.post(`${PAGE}/${here.id}`, { answer: `renouvelle:${elsewhere.id}` })
    assert.equal(chosen.status, 404)
  })

  test('do not speak in what the law says of a line', async () => {
    const who = { ...onlyNamed('Tania', 'Boulanger'), birthDate: dayOf('1990-02-03') }
    await registerPerson(db, who, null, now())
    await send(
      karine,
      'BOULANGER;Tania;03/02/1990;Café du Coin;Découvrir;05/01/2026;31/01/2026;;non',
      'BOULANGER;Tania;03/02/1990;Café du Coin;Découvrir;02/02/2026;28/02/2026;;non',
    )
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber', 'Troisième')
    const other = await newcomer(beffroi, { organisationId, role: 'referent' })
    const line = 'BOULANGER;Tania;03/02/1990;Café du Coin;Découvrir;02/03/2026;28/03/2026;;non'
    assert.doesNotMatch(await send(other, line), /D5135/)
    assert.doesNotMatch(plain((await other.get(PAGE)).text), /D5135/)
    assert.match(await send(karine, line), /D5135/)
  })
})

describe('Who only reads the immersions of somebody', () => {
  test('answers nothing about them', async () => {
    await send(karine, 'LANNOY;Corentin;07/08/1988;Ferme du Val;Découvrir;02/03/2026;13/03/2026;;non')
    const { id, personId } = await of('Lannoy')
    const director = await newcomer(beffroi, { organisationId: plie.id, role: 'direction' })
    const [circleId, fromDay] = [newId<never>(), parisDay(now())]
    await openCircle(db, circleId)
    await joinCircle(db, { circleId, personId, relation: CENTRE, fromDay })
    await joinCircle(db, {
      circleId,
      personId: director.personId,
      relation: 'direction',
      organisationId: plie.id,
      fromDay,
    })
    assert.match(plain((await director.get('/immersions/passees')).text), /Corentin Lannoy/i)
    assert.doesNotMatch(plain((await director.get(PAGE)).text), /Lannoy/i)
    for (const answer of ['de-cote', 'tel-quel:host'])
      assert.equal((await director.post(`${PAGE}/${id}`, { answer })).status, 404, answer)
  })
})

describe('A field that is wrong', () => {
  test('opens no file that is not shown', async () => {
    const names = 'ABCDEFGHIJ'.split('')
    await send(
      karine,
      ...names.map(
        (one, n) =>
          `QUI${one};Lou;0${(n % 9) + 1}/08/19${70 + n};Ferme du Val;Découvrir;02/03/2026;13/03/2026;;non`,
      ),
    )
    const wrong = await karine.post(`${PAGE}/${(await of('QuiA')).id}`, { answer: 'nouveau' })
    assert.equal(wrong.status, 422)
    // lines of one day stand in no order of their names
    const hidden = names.filter((one) => !new RegExp(`Qui${one}`, 'i').test(plain(wrong.text)))
    assert.ok(hidden.length > 0)
    for (const one of hidden)
      assert.deepEqual(await readingsOf(beffroi, (await of(`Qui${one}`)).personId), [], one)
  })
})

describe('A line that is left out', () => {
  test('takes the file with it when it is the last of its person, at once', async () => {
    await send(
      karine,
      'TISON;Maud;04/05/1990;Chez Momo;Découvrir;02/02/2026;13/02/2026;;non',
      'TISON;Maud;04/05/1990;Chez Lulu;Découvrir;02/03/2026;13/03/2026;;non',
    )
    const [one, two] = [await of('Tison', '%Momo'), await of('Tison', '%Lulu')]
    const held = () => relationsHeld(db, beffroi.personId('karine'), one.personId, now())
    assert.equal((await karine.post(`${PAGE}/${one.id}`, { answer: 'de-cote' })).status, 303)
    assert.equal((await held()).length, 1)
    assert.match(plain((await karine.get('/immersions/passees?q=tison')).text), /Chez Lulu/)
    assert.equal((await karine.post(`${PAGE}/${two.id}`, { answer: 'de-cote' })).status, 303)
    assert.deepEqual(await held(), [])
  })
})

describe('Hundreds of lines that ask nothing more', () => {
  test('hide none that waits, and all that wait are counted', async () => {
    await send(karine, 'CARLU;Inès;14/05/1986;Ferme du Val;Découvrir;02/03/2026;13/03/2026;;non')
    const { id } = await of('Carlu')
    const before = Number(/(\d+) lignes/.exec(plain((await karine.get(PAGE)).text))?.[1])
    for (const [kind, count] of [
      ['birth date', 305],
      ['hire day', 305],
    ] as const)
      await db.run(sql`
        with made as (
          insert into immersion.past_immersions (
            id, keeper_id, person_id, host_siret, host_name, objects, from_day, to_day, prescribed_by, report, line_key, list, written_at, written_by
          )
          select gen_random_uuid(), keeper_id, person_id, host_siret, host_name, objects, from_day, to_day, prescribed_by, report,
            ${kind} || n, list, written_at - interval '1 year', written_by
          from immersion.past_immersions, generate_series(1, ${count}::int) n
          where id = ${id}
          returning id
        )
        insert into immersion.past_questions (immersion_id, kind, asked_at)
        select id, ${kind}, ${now()}
        from made`)
    assert.match(
      plain((await karine.get(PAGE)).text),
      new RegExp(`${before + 305} lignes de liste attendent`),
    )
    await db.run(sql`delete from immersion.past_questions where kind = 'hire day'`)
    const page = plain((await karine.get(PAGE)).text)
    assert.match(page, new RegExp(`${before} lignes de liste attendent`))
    assert.match(page, /Les 8 premières/)
  })
})
