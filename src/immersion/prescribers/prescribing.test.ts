import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addPartner, listActions } from '#actions'
import { insertMembership, seededOrganisations, type MembershipId } from '#people'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { addDays, parisDay, writeDate } from '#platform/time'
import { formIn, linkIn, newOrganisation, openBeffroi, sentencesIn, walk, type Visitor } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const today = parisDay(beffroi.now())
const PAGE = '/immersions/prescription'
const { ateliers, plie } = seededOrganisations
const own = `${PAGE}/${ateliers.id}`
const [didier, farida, karine] = [
  await beffroi.as('didier'),
  await beffroi.as('farida'),
  await beffroi.as('karine'),
]
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const read = async (who: Visitor, path: string) => words((await who.get(path)).text)
const delegated = (toDay: string) => ({ kind: 'delegate', delegatedBy: 'France Travail', toDay })
const card = /Une délégation pour prescrire est finie/

/** The form of a convention that karine writes. */
const toForm = () => walk(karine, /^Conventions/, /Préparer une convention/, /Benamar/i, /Les Glycines/)

describe('In whose name a body prescribes', () => {
  test('is said by who directs it; whoever else works there reads it, and writes nothing', async () => {
    assert.match(await read(farida, PAGE), /Pas encore dit\. Didier Lefebvre dirige et peut le changer\./)
    assert.doesNotMatch((await farida.get(PAGE)).text, /<form[^>]*prescription/)
    assert.equal((await farida.post(own, { kind: 'siae' })).status, 404)
    assert.equal((await karine.post(own, { kind: 'siae' })).status, 404)
    assert.equal((await didier.post(own, { kind: 'siae' })).status, 303)
    assert.match(await read(farida, PAGE), /En tant que Structure d’insertion \(SIAE\)\./)
  })

  test('leaves a trace each time that it changes, which each of its desk reads', async () => {
    const end = addDays(today, 30)
    for (let n = 0; n < 2; n += 1) assert.equal((await didier.post(own, delegated(end))).status, 303)
    const rows = await db.rows<{ n: number; saidBy: string }>(sql`
      select n, said_by as "saidBy"
      from immersion.prescriber_words
      where organisation_id = ${ateliers.id}
      order by n`)
    assert.deepEqual(rows, [
      { n: 1, saidBy: 'Didier Lefebvre' },
      { n: 2, saidBy: 'Didier Lefebvre' },
    ])
    assert.match(
      await read(farida, PAGE),
      /Par délégation de France Travail.*Dit par Didier Lefebvre, le .*Ce qui était dit avant \(1\).*En tant que Structure/,
    )
  })

  test('is said by whoever works at the desk of a body that nobody directs here', async () => {
    assert.ok(formIn((await karine.get(PAGE)).text, `${PAGE}/${plie.id}`))
    assert.equal((await karine.post(`${PAGE}/${plie.id}`, delegated(addDays(today, 90)))).status, 303)
  })
})

describe('A delegation that has ended', () => {
  test('stands on the day of who directs, until it is renewed', async () => {
    assert.doesNotMatch(await read(didier, '/'), card)
    const yesterday = addDays(today, -1)
    assert.equal((await didier.post(own, delegated(yesterday))).status, 303)
    const day = (await didier.get('/')).text
    assert.match(
      words(day),
      new RegExp(
        `${card.source} ${ateliers.name}, depuis le ${writeDate(yesterday).replaceAll('\u00A0', ' ')}`,
      ),
    )
    assert.equal(linkIn(day, card), PAGE)
    assert.doesNotMatch(await read(farida, '/'), card)
    assert.match(await read(farida, PAGE), /La délégation a fini le/)
    assert.equal((await didier.post(own, delegated(addDays(today, 300)))).status, 303)
    assert.doesNotMatch(await read(didier, '/'), card)
  })
})

describe('The choice of who prescribes', () => {
  test('says which bodies are left out and why, and leads to what mends it where the reader may', async () => {
    const [action = assert.fail()] = await listActions(db, { all: true })
    const partner = await newOrganisation(beffroi, 'prescriber', 'Mission du Bassin')
    await addPartner(db, action.id, { name: partner.name, part: 'positioning' }, beffroi.now())
    await addPartner(db, action.id, { name: ateliers.name, part: 'positioning' }, beffroi.now())
    await didier.post(own, delegated(addDays(today, -3)))
    const page = await toForm()
    const said = words(page)
    assert.match(said, /Il manque un organisme \?/)
    assert.match(
      said,
      /Mission du Bassin : pas encore dit en quel nom il prescrit\. Qui le dirige peut le dire\./,
    )
    assert.match(
      said,
      /Les Ateliers de la citoyenneté : sa délégation a fini le .*Qui le dirige peut le dire\./,
    )
    assert.match(said, /AFP2I : ne prescrit pas de lui-même\. Il faut une délégation/)
    const options = [...page.matchAll(/<option[^>]*>([^<]*)/g)].map(([, label]) => label)
    assert.ok(options.some((label) => label?.startsWith('Artois Emploi Entreprise')))
    assert.ok(!options.some((label) => label?.startsWith('Les Ateliers')))
    assert.doesNotMatch(
      page,
      /<a [^>]*prescription/,
      'the body of the reader is there: nothing of theirs to mend',
    )
  })

  test('says in which of their own bodies the role of the reader sends nobody', async () => {
    const { id: organisationId } = await newOrganisation(beffroi, 'other', 'Atelier vélo')
    assert.doesNotMatch(words(await toForm()), /Il manque un de vos organismes/)
    await db.transaction((tx) =>
      insertMembership(tx, {
        id: newId<MembershipId>(),
        organisationId,
        personId: beffroi.personId('karine'),
        role: 'mediator',
        fromDay: today,
      }),
    )
    assert.match(words(await toForm()), /Il manque un de vos organismes \? Atelier vélo : votre rôle là-bas/)
  })

  test('leads to where the reader mends their own', async () => {
    await karine.post(`${PAGE}/${plie.id}`, delegated(addDays(today, -1)))
    const page = await toForm()
    assert.match(words(page), /Artois Emploi Entreprise \(PLIE\) : sa délégation a fini le .* Le corriger/)
    assert.match(page, /<a href="\/immersions\/prescription" target="_blank"/)
  })
})
