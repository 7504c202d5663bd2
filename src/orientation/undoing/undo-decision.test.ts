import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openGroup, seeded, type GroupId } from '#actions'
import { onlyNamed, registerPerson, seededOrganisations, type PersonId } from '#people'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { readMessages, sendNotices } from '#platform/notices'
import { addDays, dayOf, parisDay } from '#platform/time'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { seededPositionings } from '../index.ts'
import type { PositioningId } from '../ids.ts'
import { orientationData } from '../my-data.ts'
import { readPositioning } from '../positioning-store.ts'
import { proposePerson } from '../proposals/propose-person.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const today = parisDay(beffroi.now())
const [brigitte, karine, claire, mathieu] = [
  await beffroi.as('brigitte'),
  await beffroi.as('karine'),
  await beffroi.as('claire'),
  await beffroi.as('mathieu'),
]
const commission = '/orientation/actions/clea-metiers-sap/commission'

async function newGroup(startsOn = addDays(today, 30), places = 3): Promise<GroupId> {
  const id = newId<GroupId>()
  const group = { id, actionId: seeded.clea, title: `Groupe ${id.slice(0, 8)}`, places, site: 'Arras' }
  const dates = { startsOn, endsOn: addDays(today, 90) }
  await openGroup(db, { leadId: seededOrganisations.afp2i.id }, { ...group, ...dates }, null, beffroi.now())
  return id
}

type Proposed = { id: PositioningId; personId: PersonId }

let count = 0
async function propose(known?: PersonId): Promise<Proposed> {
  count++
  const who = {
    ...onlyNamed(`Prénom${count}`, `Erreur${count}`),
    birthDate: dayOf('1990-01-01'),
    phone: `+3363998${String(5000 + count)}`,
  }
  const prescriber = {
    prescriberKey: 'plie',
    organisationId: seededOrganisations.plie.id,
    organisationName: 'PLIE',
    referentId: beffroi.personId('karine'),
    referentName: 'Karine Hanquez',
    phone: null,
    email: null,
    comment: null,
    unread: [],
  }
  const proposal = { positionedOn: today, mobility: null, status: null, toConfirm: null, prescriber }
  return db.transaction(async (tx) => {
    const personId = known ?? (await registerPerson(tx, who, null, beffroi.now()))
    const what = { actionId: seeded.clea, personId, proposal }
    const { positioningId } = await proposePerson(tx, what, null, beffroi.now())
    return { id: positioningId, personId }
  })
}

const decide = async ({ id }: Proposed, decision: string, besides: Record<string, string> = {}) => {
  const form = { on: today, [`decision-${id}`]: decision, ...besides }
  assert.equal((await brigitte.post(commission, form)).status, 303)
}
const page = ({ id }: Proposed) => `/orientation/${id}/annuler`
/** The decision that the page of this positioning speaks of, as its form sends it. */
const asked = async (one: Proposed) => formIn((await brigitte.get(page(one))).text, page(one))
const undo = async (one: Proposed) => brigitte.post(page(one), await asked(one))
const standingOf = async ({ id }: Proposed) => (await readPositioning(db, id))?.standing
const later = (minutes: number) => beffroi.setNow(new Date(beffroi.now().getTime() + minutes * 60_000))
const titles = async (to: PersonId) =>
  (await readMessages(db, [to], { limit: 50 })).map(({ title, body }) => `${title} | ${body}`)
/** What was told leaves. */
const leaveNotices = async () => {
  await beffroi.settle()
  later(15)
  const reach = {
    givenName: 'Léa',
    phone: null,
    email: 'lea@example.org',
    language: 'fr',
    comesIn: true,
  } as const
  const reachOf = async (_: unknown, id: string) => ({ ...reach, chooserId: id })
  await sendNotices(db, { reachOf, siteUrl: 'https://b.example' }, beffroi.now())
}

describe('An admission by mistake', () => {
  test('is undone from the commission: what stood before stands again', async () => {
    const [one, groupId] = [await propose(), await newGroup()]
    await decide(one, 'admit', { groupId })
    const list = await brigitte.get(commission)
    assert.match(list.text, new RegExp(`href="${page(one)}"`))
    const shown = sentencesIn((await brigitte.get(page(one))).text)
    assert.match(shown, /Annuler cette décision \?.*Sa place dans le groupe est libre de nouveau/)
    const landed = await brigitte.submit(page(one), await asked(one))
    assert.match(sentencesIn(landed.text), /La décision est annulée/)
    assert.doesNotMatch(landed.text, new RegExp(`href="${page(one)}"`))
    assert.deepEqual(await standingOf(one), { state: 'positioned' })
  })

  test('says who undid it and when, on the path of the person', async () => {
    const [one, groupId] = [await propose(), await newGroup()]
    await decide(one, 'admit', { groupId })
    await undo(one)
    const path = sentencesIn((await karine.get(`/orientation/${one.id}`)).text)
    assert.match(path, /Admis·e.*mardi 2 juin 2026 Admission annulée Brigitte/)
    const own = (await orientationData(db, [one.personId])).files.find((file) => file.path === 'parcours.csv')
    const steps = typeof own?.bytes === 'string' ? own.bytes : new TextDecoder().decode(own?.bytes)
    assert.match(steps, /Admis·e[^]*Admission annulée/, 'the copy that they take away says it too')
    const kept = await db.rows(sql`
      select undone_by as by, undone_at as at from orientation.decisions where positioning_id = ${one.id}`)
    assert.deepEqual(kept, [{ by: beffroi.personId('brigitte'), at: beffroi.now() }])
  })

  test('is answered to who read the welcome, and to their referent', async () => {
    const [one, groupId] = [await propose(), await newGroup()]
    await decide(one, 'admit', { groupId })
    await leaveNotices()
    assert.ok((await beffroi.letters()).some(({ body }) => body.includes('Vous avez une place')))
    await undo(one)
    assert.deepEqual(await titles(one.personId), [
      'La réponse reçue était une erreur : Cléa Métiers SAP | Vous n’avez pas de place pour le moment. Votre demande attend une réponse. Nous vous écrirons.',
    ])
    assert.match(
      (await titles(beffroi.personId('karine')))[0] ?? '',
      /la réponse pour une personne que vous proposez est annulée/,
    )
  })

  test('is answered to who read the welcome, even when a list brought it three weeks after the commission', async () => {
    const [one, groupId] = [await propose(), await newGroup()]
    const heard = (await titles(beffroi.personId('karine'))).length
    await decide(one, 'admit', { groupId, on: addDays(today, -21) })
    await leaveNotices()
    await undo(one)
    assert.match((await titles(one.personId))[0] ?? '', /^La réponse reçue était une erreur/)
    assert.equal((await titles(beffroi.personId('karine'))).length, heard, 'the referent was told nothing')
  })

  test('stays once somebody has entered, and the page says why', async () => {
    const [one, past] = [await propose(), await newGroup(addDays(today, -3))]
    await decide(one, 'admit', { groupId: past, on: addDays(today, -1) })
    assert.doesNotMatch((await brigitte.get(commission)).text, new RegExp(page(one)))
    assert.match(sentencesIn((await brigitte.get(page(one))).text), /déjà entrée dans le groupe/)
    const refused = await brigitte.post(page(one), { n: '1' })
    assert.equal(refused.status, 422)
  })
})

describe('A refusal by mistake', () => {
  test('that has not left yet is taken back, and nobody is told', async () => {
    const one = await propose()
    await decide(one, 'refuse', { [`why-${one.id}`]: 'Trop tôt' })
    assert.equal((await titles(one.personId)).length, 1)
    await undo(one)
    assert.deepEqual(await titles(one.personId), [])
  })

  test('that has not left yet gives back the answer before it, which had not left either', async () => {
    const one = await propose()
    const referent = beffroi.personId('karine')
    const heard = (await titles(referent)).length
    await decide(one, 'wait')
    later(3)
    await decide(one, 'refuse', { [`why-${one.id}`]: 'Trop tôt' })
    later(3)
    await undo(one)
    const waits = ['Vous êtes sur la liste d’attente : Cléa Métiers SAP | ']
    assert.deepEqual(await titles(one.personId), waits)
    assert.equal((await titles(referent)).length, heard + 1)
    await leaveNotices()
    await decide(one, 'refuse', { [`why-${one.id}`]: 'Trop tôt' })
    later(3)
    await undo(one)
    assert.deepEqual(await titles(one.personId), waits, 'what left is not told again')
  })

  test('that was read is answered', async () => {
    const one = await propose()
    await decide(one, 'refuse', { [`why-${one.id}`]: 'Trop tôt' })
    await leaveNotices()
    await undo(one)
    assert.match((await titles(one.personId))[0] ?? '', /^La réponse reçue était une erreur/)
  })

  test('stays when the person was proposed again since', async () => {
    const one = await propose()
    await decide(one, 'refuse', { [`why-${one.id}`]: 'Trop tôt' })
    const form = await asked(one)
    await propose(one.personId)
    const shown = await brigitte.get(page(one))
    assert.match(sentencesIn(shown.text), /positionnée de nouveau depuis/)
    assert.equal((await brigitte.post(page(one), form)).status, 422)
    assert.equal((await standingOf(one))?.state, 'refused')
  })
})

describe('A waiting list', () => {
  test('gives back the rank that somebody had, and the decision before can be undone after it', async () => {
    const [one, other] = [await propose(), await propose()]
    await decide(one, 'wait')
    await decide(other, 'wait')
    const rank = async (who: Proposed) => {
      const standing = await standingOf(who)
      return standing?.state === 'waiting' ? standing.rank : undefined
    }
    const before = [await rank(one), await rank(other)]
    await decide(one, 'admit', { groupId: await newGroup() })
    assert.notDeepEqual([await rank(one), await rank(other)], before)
    await undo(one)
    assert.deepEqual([await rank(one), await rank(other)], before)
    await undo(one)
    assert.deepEqual(await standingOf(one), { state: 'positioned' })
    assert.equal(await rank(other), before[0])
  })
})

describe('A withdrawal by mistake', () => {
  test('gives the place back, once, and not where it was taken meanwhile', async () => {
    const groupId = await newGroup(undefined, 1)
    const [one, other] = [await propose(), await propose()]
    await decide(one, 'admit', { groupId })
    await brigitte.post(`/orientation/${one.id}/retrait`, { withdrawal: 'gave up', why: '' })
    await beffroi.settle()
    await decide(other, 'admit', { groupId })
    assert.match(sentencesIn((await brigitte.get(page(one))).text), /Le groupe est complet depuis/)
    await undo(other)
    const form = await asked(one)
    const both = await Promise.all([brigitte.post(page(one), form), brigitte.post(page(one), form)])
    assert.deepEqual(
      both.map(({ status }) => status),
      [303, 303],
    )
    assert.equal((await standingOf(one))?.state, 'admitted')
    const steps = await db.rows(sql`
      select from orientation.steps where positioning_id = ${one.id} and step = 'undone withdrawn'`)
    assert.equal(steps.length, 1)
  })
})

describe('A withdrawal that a referent noted', () => {
  test('is not undone behind their back', async () => {
    const one = await propose()
    await karine.post(`/orientation/${one.id}/retrait`, { withdrawal: 'gave up', why: '' })
    assert.equal((await standingOf(one))?.state, 'withdrawn')
    const heard = (await titles(beffroi.personId('karine'))).length
    await undo(one)
    const [last, ...others] = await titles(beffroi.personId('karine'))
    assert.match(last ?? '', /un retrait que vous avez noté est annulé/)
    assert.equal(others.length, heard)
    assert.deepEqual(await titles(one.personId), [])
  })
})

describe('Nobody undoes', () => {
  test('a decision of an action that they do not run', async () => {
    const one = await propose()
    await decide(one, 'wait')
    const form = await asked(one)
    for (const visitor of [karine, claire, mathieu]) {
      assert.equal((await visitor.get(page(one))).status, 404)
      assert.equal((await visitor.post(page(one), form)).status, 404)
    }
    assert.equal((await standingOf(one))?.state, 'waiting')
  })

  test('what was never decided', async () => {
    const shown = await brigitte.get(`/orientation/${seededPositionings.interviewed}/annuler`)
    assert.match(sentencesIn(shown.text), /Cette décision ne s’annule plus/)
  })
})
