import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import { seeded } from '#actions'
import { CENTRE, joinCircle, openCircle, seededTrainees, type PersonId, type Relation } from '#people'
import { sql } from '#platform/db'
import { asId, newId, type Id } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import {
  linkIn,
  newcomer,
  newOrganisation,
  openBeffroi,
  sentencesIn,
  toldWhy,
  walk,
  type Newcomer,
} from '#testing'
import { seededConventions } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const today = parisDay(beffroi.now())
const [claire, bruno, mathieu] = [
  await beffroi.as('claire'),
  await beffroi.as('bruno'),
  await beffroi.as('mathieu'),
]
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const CONVENTIONS = '/immersions/conventions'
const { over, toCome } = seededConventions
const yasmine = asId<PersonId>(seededTrainees.group7[3]?.id ?? '')
const yanis = beffroi.personId('yanis')
const hurt = 'Mal au dos depuis mardi'

/** The immersion that is over, with its reports, is this person’s; `cddi`: the days of the contract in which it falls. */
const isOf = (personId: PersonId, [from, to]: readonly [string | null, string | null] = [null, null]) =>
  db.run(
    sql`update immersion.conventions set person_id = ${personId}, cddi_from = ${from}, cddi_to = ${to} where id = ${over}`,
  )

const joins = (circleId: Id, { personId }: Pick<Newcomer, 'personId'>, relation: Relation) =>
  joinCircle(db, { circleId, personId, relation, fromDay: addDays(today, -1) })

/** Somebody of another body, who stands so around somebody of theirs. */
async function elsewhere(kind: 'training' | 'integration', role: 'trainer' | 'technical supervisor') {
  const { id: organisationId } = await newOrganisation(beffroi, kind)
  const one = await newcomer(beffroi, { organisationId, role })
  const circleId = newId<Id>()
  await openCircle(db, circleId)
  const theirs = await newcomer(beffroi)
  const place = { circleId, personId: theirs.personId, relation: CENTRE, fromDay: addDays(today, -90) }
  await joinCircle(db, place as Parameters<typeof joinCircle>[1])
  await joins(circleId, one, role)
  return { one, theirs: theirs.personId }
}

const refused = async (who: Pick<Newcomer, 'get' | 'post'>, id: string) => {
  const at = `${CONVENTIONS}/${id}`
  for (const path of [
    '.pdf',
    '/arreter',
    '/bilan',
    '/bilan/voix-accueil',
    '/visite',
    '/correction',
    '/accident',
  ])
    assert.equal((await who.get(`${at}${path}`)).status, 404, path)
  for (const path of [
    '/envoyer',
    '/relancer',
    '/arreter',
    '/presences',
    '/lien',
    '/bilan/lien',
    '/reprendre',
  ])
    assert.equal((await who.post(`${at}${path}`, {})).status, 404, path)
}

describe('A trainer of the group', () => {
  test('reads an immersion to come, from the page of its trainee', async () => {
    const trainee = await walk(claire, /^Formation$/, /^Groupe 7/, /Benamar/i)
    const shown = await claire.get(linkIn(trainee, /^Immersions$/))
    assert.equal(shown.status, 200)
    const page = words(shown.text)
    assert.match(page, /Aïcha Benamar chez Au Fil Propre Du 16 au 24 juin 2026 Signée/)
    assert.match(page, /Horaires Du mardi au vendredi de 9 h à 12 h et de 13 h 30 à 17 h/)
    assert.match(page, /Où 4 place du Théâtre/)
    assert.match(page, /Signatures [0-9] sur 3/)
    assert.doesNotMatch(shown.text.replace(/<form[^>]*deconnexion[^]*?<\/form>/, ''), /<form[^>]*immersions/)
    assert.doesNotMatch(page, /\+33|06 39|Naissance|né(?:e)? le/i)
    assert.match(words((await (await beffroi.as('aicha')).get('/moi/acces')).text), /Claire Vandamme/)
  })

  test('reads its half-days and what the host answered, no word of anybody', async () => {
    await isOf(yasmine)
    const ended = sql`update immersion.conventions set state = 'ended early', state_why = ${hurt}, ended_on = to_day where id = ${over}`
    await db.run(ended)
    await db.run(
      sql`insert into immersion.presences (convention_id, day, half, status, said_by, said_name, said_at)
          select id, from_day, 'am', 'justified', 'referent', 'Karine Hanquez', now() from immersion.conventions where id = ${over}
          on conflict do nothing`,
    )
    const at = `${CONVENTIONS}/${over}`
    const page = words((await claire.get(at)).text)
    assert.match(page, /Arrêtée/)
    assert.match(page, /10 demi-journées notées sur 10/)
    assert.match(page, /matin Absence justifiée/)
    assert.match(page, /Objectif atteint En partie/)
    assert.match(page, /La personne a donné le sien/)
    assert.doesNotMatch(page, /Mal au dos|Souriante|pour le dos|Noté par|Un contrat chez|<audio/)
    const desk = words((await (await beffroi.as('karine')).get(at)).text)
    assert.match(desk, /Mal au dos.*Souriante/)
  })

  test('is read by its person as having read it, as who reads it at a desk', async () => {
    const whole = 'Lire une convention d’immersion et ses bilans'
    for (const reader of ['Claire', 'Karine'])
      assert.deepEqual(await toldWhy(beffroi, [yasmine], whole, reader), [yasmine], reader)
  })

  test('does nothing there', async () => {
    await refused(claire, over)
    await refused(claire, toCome)
  })

  test('of another group, or of another body, reads none of it, but of their own people', async () => {
    const { one, theirs } = await elsewhere('training', 'trainer')
    for (const id of [over, toCome]) {
      assert.equal((await one.get(`${CONVENTIONS}/${id}`)).status, 404)
      assert.equal((await mathieu.get(`${CONVENTIONS}/${id}`)).status, 404, 'who evaluates')
    }
    await isOf(theirs)
    assert.equal((await one.get(`${CONVENTIONS}/${over}`)).status, 200)
    assert.equal((await claire.get(`${CONVENTIONS}/${over}`)).status, 404)
    await refused(one, over)
  })

  test('who sends other people to employers reads it so too, not as at their desk', async () => {
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const both = await newcomer(beffroi, { organisationId, role: 'referent' })
    await joins(asId(seeded.group7), both, 'trainer')
    await isOf(yasmine)
    const page = words((await both.get(`${CONVENTIONS}/${over}`)).text)
    assert.match(page, /Objectif atteint En partie/)
    assert.doesNotMatch(page, /Souriante|Qui signe/)
    await refused(both, over)
  })

  test('reads no draft', async () => {
    await db.run(sql`update immersion.conventions set state = 'draft' where id = ${toCome}`)
    assert.equal((await claire.get(`${CONVENTIONS}/${toCome}`)).status, 404)
    const trainee = (await claire.get(`/formation/${seeded.group7}/presences/${beffroi.personId('aicha')}`))
      .text
    assert.doesNotMatch(trainee, />Immersions</)
    await db.run(sql`update immersion.conventions set state = 'signed' where id = ${toCome}`)
  })
})

describe('Who supervises somebody’s work', () => {
  const inContract = [addDays(today, -60), addDays(today, 60)] as const
  beforeEach(() => isOf(yanis, inContract))

  test('reads the immersion that falls in the contract, from the page of their team', async () => {
    const team = (await bruno.get('/insertion')).text
    const shown = await bruno.get(linkIn(team, /Voir l’immersion/))
    const page = words(shown.text)
    assert.match(page, /Yanis Morel chez/)
    assert.match(page, /Objectif atteint En partie/)
    assert.doesNotMatch(page, /Mal au dos|Souriante|pour le dos/)
    await refused(bruno, over)
  })

  test('reads none that falls in no contract, or in one held before they came', async () => {
    for (const cddi of [[null, null] as const, ['2019-01-01', '2019-06-30'] as const]) {
      await isOf(yanis, cddi)
      assert.equal((await bruno.get(`${CONVENTIONS}/${over}`)).status, 404)
      assert.doesNotMatch(words((await bruno.get('/insertion')).text), /immersion/i)
    }
  })

  test('of another structure reads none of it, but of their own team', async () => {
    const { one, theirs } = await elsewhere('integration', 'technical supervisor')
    assert.equal((await one.get(`${CONVENTIONS}/${over}`)).status, 404)
    await isOf(theirs, inContract)
    assert.equal((await one.get(`${CONVENTIONS}/${over}`)).status, 200)
    assert.equal((await bruno.get(`${CONVENTIONS}/${over}`)).status, 404)
    await refused(one, over)
  })
})
