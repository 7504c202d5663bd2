import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import {
  addPartner,
  createAction,
  findAction,
  openGroup,
  publishAction,
  seeded,
  type ActionId,
  type GroupId,
} from '#actions'
import {
  CENTRE,
  joinCircle,
  onlyNamed,
  registerPerson,
  seededOrganisations,
  seededTrainees,
  type OrganisationId,
  type PersonId,
} from '#people'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { addDays, addMonths, dayOf, parisInstant, type Day } from '#platform/time'
import { newcomer, newOrganisation, openBeffroi, readingsOf, sentencesIn } from '#testing'
import { forgetImmersions } from '../forget-immersions.ts'
import type { ConventionId } from '../ids.ts'
import { besideAicha } from '../seeds/seeded-conventions.ts'
import { secondHost, seededHost } from '../seeds/seeded-hosts.ts'
import { immersionFigures, peopleBehindImmersions } from './count-figures.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const karine = beffroi.personId('karine')
const { plie } = seededOrganisations
// those of group 1 are counted in first-group.test.ts: ten years later they are gone, and no other is
await forgetImmersions(db, new Date('2029-01-01T03:00:00Z'))
for (const { id } of besideAicha(beffroi.now()))
  await (await beffroi.as('karine')).submit(`/immersions/conventions/${id}/arreter`, { why: 'Essai.' })
const trainees = seededTrainees.group7.map(({ id }) => id)
const start = dayOf('2026-06-15')
const end = dayOf('2026-06-19')

type Given = {
  personId: PersonId | undefined
  keeperId?: OrganisationId
  hostId?: typeof seededHost
  days?: readonly [Day, Day]
  state?: 'signed' | 'signing' | 'cancelled'
  isReported?: boolean
  hired?: Day
  told?: readonly ['three months' | 'six months', string]
}

/** A convention as it stands once it was written and signed: its law and its chain are tried elsewhere. */
async function been(given: Given): Promise<ConventionId> {
  const { personId, keeperId = plie.id, hostId = seededHost, days = [start, end], state = 'signed' } = given
  const id = newId<ConventionId>()
  await db.transaction(async (tx) => {
    await tx.run(sql`
      insert into immersion.conventions (
        id, keeper_id, referent_id, person_id, host_id, host_siret, prescriber_id, object, from_day, to_day, terms, version, state, state_at,
        state_why, written_at, written_by
      )
      values (
        ${id}, ${keeperId}, ${karine}, ${personId}, ${hostId}, ${hostId === seededHost ? '00009000100017' : '00009000200015'}, ${plie.id}, 'discover', ${days[0]}, ${days[1]}, '{}', 1, ${state},
        ${beffroi.now()}, '', ${beffroi.now()}, ${karine}
      )`)
    if (given.isReported)
      await tx.run(sql`
        insert into immersion.host_reports (convention_id, reached, done_well, would_hire, words, answered_by, first_at, at)
        values (${id}, 'yes', '{}', 'yes', '', 'Mme Fournier', ${beffroi.now()}, ${beffroi.now()})`)
    if (given.hired)
      await tx.run(sql`
        insert into immersion.hires (convention_id, said_by, said_name, said_at)
        values (${id}, 'host', 'Mme Fournier', ${parisInstant(given.hired, '10:00')})`)
    if (given.told)
      await tx.run(sql`
        insert into immersion.situations (convention_id, moment, situation, heard_by, said_at)
        values (${id}, ${given.told[0]}, ${given.told[1]}, 'person', ${beffroi.now()})`)
  })
  return id
}

async function secondAction() {
  const lead = await newOrganisation(beffroi, 'training', 'Autre centre de formation')
  const id = newId<ActionId>()
  const what = { id, title: 'Autre action', town: 'Lens', leadId: lead.id }
  const made = await createAction(
    db,
    { ...what, summary: 'Essai.', story: '', picture: 'ferme' },
    null,
    beffroi.now(),
  )
  const action = made.ok ? await findAction(db, made.value) : undefined
  assert.ok(action)
  await publishAction(db, action, beffroi.now())
  const groupId = newId<GroupId>()
  const group = { id: groupId, actionId: id, title: 'Groupe A', places: 12, site: 'Lens' }
  const opened = await openGroup(
    db,
    action,
    { ...group, startsOn: dayOf('2026-06-01'), endsOn: dayOf('2026-07-31') },
    null,
    beffroi.now(),
  )
  assert.ok(opened.ok)
  const enter = (personId: PersonId, fromDay: Day) =>
    db.transaction((tx) => joinCircle(tx, { circleId: groupId, personId, relation: CENTRE, fromDay }))
  return { id, lead, enter, slug: action.slug }
}

const told = async (actionId: ActionId, day: Day) => {
  const [found] = await immersionFigures(db, [actionId], parisInstant(day, '12:00'))
  return (found?.figures ?? []).map(
    ({ key, value, numerator, denominator, excluded, masked }) =>
      `${key} ${masked ? 'masked' : `${value} ${numerator}/${denominator}`}${excluded.map(({ count, why }) => `, ${count} ${why}`).join('')}`,
  )
}

describe('The figures of immersions', () => {
  test('of fewer than five people are hidden, whatever they count', async () => {
    // of the demo, one is over; another is of somebody whose group ended years ago
    const all = await told(seeded.clea, dayOf('2026-06-02'))
    assert.deepEqual(all, [
      'immersions masked',
      'immersion-hosts masked',
      'immersion-reports masked',
      'hired-at-end masked',
    ])
    assert.deepEqual(await told(seeded.anima, dayOf('2026-06-02')), [])
  })

  test('count what is signed and over, its hosts, its reports, and who was hired within a month', async () => {
    const [one, two, three, four, five, six] = trainees.filter((id) => id !== beffroi.personId('aicha'))
    await been({ personId: one, isReported: true, hired: end, told: ['three months', 'hired here'] })
    await been({ personId: one, hostId: secondHost, days: [addDays(start, -21), addDays(start, -17)] })
    await been({ personId: two, isReported: true, hired: addDays(end, 40) })
    await been({ personId: three, told: ['three months', 'looking'] })
    await been({ personId: five, told: ['three months', 'training'] })
    await been({ personId: six })
    await been({ personId: four, state: 'signing' })
    await been({ personId: six, state: 'cancelled', days: [addDays(start, 7), addDays(end, 7)] })
    // of the demo: Yasmine had one in spring; Aïcha has hers from 16 to 24 June
    assert.deepEqual(await told(seeded.clea, dayOf('2026-06-20')), [
      'immersions 7 7/null, 1 encore en cours',
      'immersion-hosts 2 2/null',
      'immersion-reports 28.6 2/7',
      'hired-at-end 1 1/1, 4 ont fini depuis moins d’un mois',
    ])
  })

  test('say three months later what people answered, and how many did not', async () => {
    assert.deepEqual((await told(seeded.clea, addMonths(end, 3))).slice(3), [
      'hired-at-end 1 1/6',
      'immersion-three-months 1 1/3, 2 n’ont pas répondu',
    ])
    assert.deepEqual((await told(seeded.clea, dayOf('2027-01-10'))).slice(4), [
      'immersion-three-months 1 1/3, 3 n’ont pas répondu',
      'immersion-six-months null null/null, 6 n’ont pas répondu',
    ])
  })

  test('of another action are its own: its bodies, its people, each immersion once', async () => {
    const other = await secondAction()
    const before = await told(seeded.clea, dayOf('2026-08-10'))
    const partner = await newOrganisation(beffroi, 'prescriber', 'Autre PLIE')
    await addPartner(db, other.id, { name: partner.name, part: 'positioning' }, beffroi.now())
    const stranger = await newOrganisation(beffroi, 'prescriber', 'PLIE de personne')
    for (let n = 0; n < 5; n += 1) {
      const personId = await registerPerson(db, onlyNamed('Ailleurs', `Numéro ${n}`), null, beffroi.now())
      await other.enter(personId, dayOf('2026-06-01'))
      await been({ personId, keeperId: n % 2 === 0 ? other.lead.id : partner.id })
      await been({ personId, keeperId: stranger.id, days: [addDays(start, 14), addDays(end, 14)] })
      await been({ personId, keeperId: other.lead.id, days: [addDays(start, 200), addDays(end, 200)] })
    }
    assert.deepEqual((await told(other.id, dayOf('2026-08-10')))[0], 'immersions 5 5/null')
    assert.deepEqual(await told(seeded.clea, dayOf('2026-08-10')), before)
    assert.deepEqual(
      (await told(other.id, dayOf('2027-03-10')))[0],
      'immersions 5 5/null',
      'too late after its group',
    )
    // who was in both is counted where they had come last, for a body of both
    await addPartner(db, other.id, { name: plie.name, part: 'support' }, beffroi.now())
    const [both] = trainees.slice(-1)
    assert.ok(both)
    await other.enter(both, dayOf('2026-06-20'))
    await been({ personId: both, days: [dayOf('2026-06-29'), dayOf('2026-07-03')] })
    assert.deepEqual((await told(other.id, dayOf('2026-08-10')))[0], 'immersions 6 6/null')
    assert.deepEqual(await told(seeded.clea, dayOf('2026-08-10')), before)

    beffroi.setNow('2026-08-10T10:00:00Z')
    const open = JSON.parse((await beffroi.visitor().get('/resultats.json')).text) as {
      actions: { slug: string; figures: { key: string; value: number | null }[] }[]
    }
    const published = (slug: string) =>
      open.actions
        .find((action) => action.slug === slug)
        ?.figures.filter(({ key }) => key === 'immersions' || key === 'immersion-hosts')
        .map(({ key, value }) => `${key} ${value}`)
    assert.deepEqual(published(other.slug), ['immersions 6', 'immersion-hosts 1'])
    const [clea] = await db.rows<{ slug: string }>(
      sql`select slug from actions.published_actions where id = ${seeded.clea}`,
    )
    assert.deepEqual(published(clea?.slug ?? ''), ['immersions 8', 'immersion-hosts 2'])
    const page = sentencesIn((await beffroi.visitor().get(`/resultats/${clea?.slug}`)).text)
    assert.match(page, /8 immersions chez un employeur/)
    assert.match(page, /Lieux \(un SIRET\) où une immersion a eu lieu/)

    const second = await newcomer(beffroi, { organisationId: other.lead.id, role: 'training lead' })
    const rows = `/resultats/${clea?.slug}/ensemble/hired-at-end`
    const brigitte = await beffroi.as('brigitte')
    assert.match(sentencesIn((await brigitte.get(`/resultats/${clea?.slug}`)).text), /Voir les lignes/)
    assert.match(sentencesIn((await brigitte.get(rows)).text), /Pas de recrutement connu/)
    for (const who of [second, beffroi.visitor(), await beffroi.as('mathieu')])
      assert.notEqual((await who.get(rows)).status, 200)
    const [first] = trainees
    assert.ok(first)
    assert.ok((await readingsOf(beffroi, first)).length > 0)
  })

  test('name the people behind them, in, out or left out', async () => {
    const behind = async (key: string) =>
      (await peopleBehindImmersions(db, seeded.clea, key, parisInstant(addMonths(end, 3), '12:00'))).map(
        ({ counted }) => counted,
      )
    const count = (all: string[], kind: string) => all.filter((one) => one === kind).length
    const three = await behind('immersion-three-months')
    assert.deepEqual([count(three, 'in'), count(three, 'out'), count(three, 'excluded')], [1, 2, 2])
    assert.equal((await behind('immersions')).length, 8)
    assert.deepEqual(await behind('immersion-hosts'), [])
  })
})
