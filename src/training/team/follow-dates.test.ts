import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openGroup, readAction, readGroup, seeded, type GroupId } from '#actions'
import { seededTrainees, type PersonId } from '#people'
import { asId, newId } from '#platform/id'
import { readMessages, sendNotices } from '#platform/notices'
import { addDays, parisDay, writeDay, type Day } from '#platform/time'
import { fillIn, formIn, newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { endTraineeship, enrolTrainee } from './door.ts'
import { traineesOf } from '../trainee-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const brigitte = await beffroi.as('brigitte')
const group = (await readGroup(db, seeded.group7)) ?? assert.fail()
const at = `/actions/clea-metiers-sap/groupes/${group.slug}`
const whoLeft = seededTrainees.group7
  .map(({ id }) => asId<PersonId>(id))
  .find((id) => id !== beffroi.personId('aicha'))

/** What was told of the dates of the group, the last first. */
async function toldTo(id: PersonId) {
  const messages = await readMessages(db, [id], { limit: 100 })
  return messages.filter(({ title }) => /et non plus le|change de dates/.test(title))
}
const titlesTo = async (who: 'aicha' | 'claire' | 'karine' | 'brigitte') =>
  (await toldTo(beffroi.personId(who))).map(({ title }) => title)

async function say(dates: { startsOn?: Day; endsOn?: Day }) {
  const { status } = await brigitte.submit(at, { ...formIn((await brigitte.get(at)).text, at), ...dates })
  assert.equal(status, 200)
  await beffroi.settle()
}
const moved = (to: Day, from: Day) => `finit le ${writeDay(to)}, et non plus le ${writeDay(from)}`

describe('The dates of a group that move', () => {
  const later = addDays(group.endsOn, 7)
  test('are told once to its trainees, to who trains it and to who accompanies them: the day before, the day now', async () => {
    assert.ok(whoLeft)
    const untilDay = addDays(parisDay(beffroi.now()), -1)
    await db.transaction((tx) =>
      endTraineeship(tx, {
        groupId: group.id,
        personId: whoLeft,
        untilDay,
        why: { words: 'A trouvé un emploi' },
      }),
    )
    await say({ endsOn: later })
    assert.deepEqual(await titlesTo('aicha'), [`Votre formation ${moved(later, group.endsOn)}`])
    const named = `Cléa Métiers SAP, ${group.title} ${moved(later, group.endsOn)}`
    for (const who of ['claire', 'karine'] as const) assert.deepEqual(await titlesTo(who), [named], who)
    assert.deepEqual(await titlesTo('brigitte'), [], 'whoever wrote it knows')
    assert.deepEqual(await toldTo(whoLeft), [], 'it is over for them')
  })

  test('lead each of them to a page that says them', async () => {
    for (const who of ['aicha', 'claire', 'karine'] as const) {
      const [told] = await toldTo(beffroi.personId(who))
      const shown = sentencesIn((await (await beffroi.as(who)).get(told?.path ?? '')).text)
      assert.ok(shown.includes(writeDay(later).replace(/^\S+ /, '')), `${who}: ${told?.path}`)
    }
  })

  test('tell nobody when they are said again, nor when something else of the group changes', async () => {
    await say({ endsOn: later })
    await brigitte.submit(at, { ...formIn((await brigitte.get(at)).text, at), site: 'Arras, salle 2' })
    await beffroi.settle()
    for (const who of ['aicha', 'claire', 'karine'] as const)
      assert.equal((await titlesTo(who)).length, 1, who)
  })

  test('are told from the dates that were known: what had not left is taken back', async () => {
    const last = addDays(group.endsOn, 14)
    await say({ endsOn: last })
    assert.deepEqual(await titlesTo('aicha'), [`Votre formation ${moved(last, group.endsOn)}`])
    await say({ endsOn: group.endsOn })
    for (const who of ['aicha', 'claire', 'karine'] as const) assert.deepEqual(await titlesTo(who), [], who)
  })

  test('are told again once the message has left, both days when both moved', async () => {
    await say({ endsOn: later })
    beffroi.setNow(new Date(beffroi.now().getTime() + 86_400_000))
    const reach = {
      givenName: 'A',
      phone: null,
      email: 'a@ailleurs.example',
      language: 'fr',
      comesIn: true,
    } as const
    const reachOf = async (_: unknown, id: string) => ({ ...reach, chooserId: id })
    await sendNotices(db, { reachOf, siteUrl: 'https://b.example' }, beffroi.now())
    await say({ startsOn: addDays(group.startsOn, 7), endsOn: group.endsOn })
    const [both, one, ...others] = await titlesTo('aicha')
    assert.match(both ?? '', /^Votre formation change de dates : du .* au .*\. Avant : du .* au /)
    assert.equal(one, `Votre formation ${moved(later, group.endsOn)}`)
    assert.deepEqual(others, [])
  })

  test('keep on its first sheets those who begin with it, when it begins sooner; who came later keeps their day', async () => {
    const { startsOn } = (await readGroup(db, group.id)) ?? assert.fail()
    const [first, sooner] = [addDays(startsOn, 3), addDays(group.startsOn, -7)]
    const came = { groupId: group.id, fromDay: first, at: beffroi.now() }
    await db.transaction((tx) => enrolTrainee(tx, { ...came, personId: beffroi.personId('paul') }))
    await say({ startsOn: sooner })
    const days = new Map((await traineesOf(db, group.id)).map((one) => [one.personId, one.fromDay]))
    assert.equal(days.get(beffroi.personId('aicha')), sooner)
    assert.equal(days.get(beffroi.personId('paul')), first)
  })
})

describe('The dates of a group that move, for who has no place in it', () => {
  const today = parisDay(beffroi.now())
  const toCome = { id: newId<GroupId>(), actionId: seeded.clea, title: 'Groupe 8', places: 12, site: 'Arras' }
  const page = '/actions/clea-metiers-sap/groupes/groupe-8'
  const waiting = ['006', '007'].map((n) => asId<PersonId>(`00000000-0000-8000-8000-000000a08${n}`))
  const move = async (at: string, dates: { startsOn?: Day; endsOn?: Day }) => {
    assert.equal(
      (await brigitte.submit(at, { ...formIn((await brigitte.get(at)).text, at), ...dates })).status,
      200,
    )
    await beffroi.settle()
  }

  test('are told to a referent of another body who accompanies somebody there, once', async () => {
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber', 'PLIE de Béthune')
    const referent = await newcomer(beffroi, { organisationId, role: 'referent' })
    const { id: _, ...who } = seededTrainees.group7.at(-1) ?? assert.fail()
    const form = (await referent.get('/orientation/accompagnements/nouveau')).text
    assert.match(sentencesIn(await fillIn(referent, form, who)), /Accompagnement par Camille/)
    const { startsOn, endsOn } = (await readGroup(db, group.id)) ?? assert.fail()
    await move(at, { endsOn: addDays(endsOn, 3) })
    const told = await toldTo(referent.personId)
    assert.deepEqual(
      told.map(({ title }) => title),
      [`Cléa Métiers SAP, ${group.title} ${moved(addDays(endsOn, 3), endsOn)}`],
    )
    assert.equal((await referent.get(told[0]?.path ?? '')).status, 200)
    await move(at, { startsOn, endsOn })
  })

  test('are told to who waits for a place while it has not begun, as waiting, and to their referent', async () => {
    const action = (await readAction(db, seeded.clea)) ?? assert.fail()
    const startsOn = addDays(today, 30)
    const dates = { startsOn, endsOn: addDays(today, 90) }
    await openGroup(db, action, { ...toCome, ...dates }, beffroi.personId('brigitte'), beffroi.now())
    const later = addDays(startsOn, 7)
    await move(page, { startsOn: later })
    const title = `Cléa Métiers SAP, Groupe 8 commence le ${writeDay(later)}, et non plus le ${writeDay(startsOn)}`
    const startTo = async (id: PersonId) =>
      (await readMessages(db, [id], { limit: 100 })).filter((one) => one.title.includes('Groupe 8'))
    for (const id of waiting) {
      const [told, ...others] = await startTo(id)
      assert.deepEqual([told?.title, told?.body], [title, 'Vous êtes sur la liste d’attente.'])
      assert.deepEqual(others, [])
      const shown = sentencesIn((await beffroi.visitor().get(told?.path ?? '')).text)
      assert.ok(shown.includes(writeDay(later).replace(/^\S+ /, '')), shown)
    }
    assert.deepEqual(
      (await startTo(beffroi.personId('karine'))).map((one) => one.title),
      [title],
    )
    assert.deepEqual(await startTo(beffroi.personId('aicha')), [], 'she waits for nothing there')
  })

  test('are not told to who waits, once it has begun', async () => {
    const { endsOn } = (await readGroup(db, group.id)) ?? assert.fail()
    const before = (await toldTo(waiting[0] ?? assert.fail())).length
    await move(at, { endsOn: addDays(endsOn, 2) })
    assert.equal((await toldTo(waiting[0] ?? assert.fail())).length, before)
  })
})
