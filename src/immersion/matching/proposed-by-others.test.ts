import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { newId } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import { newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import type { ProposalId } from '../ids.ts'
import { seededHost } from '../seeds/seeded-hosts.ts'
import { insertProposal, markAnswered, markWithdrawn } from './proposal-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, now } = beffroi
const day = (n: number) => addDays(parisDay(now()), n)
const read = async (id: 'karine' | 'brigitte') =>
  sentencesIn((await (await beffroi.as(id)).get(`/immersions/employeurs/${seededHost}`)).text).replaceAll(
    '\u00A0',
    ' ',
  )

const organisation = await newOrganisation(beffroi, 'prescriber')
const { personId: byId } = await newcomer(beffroi)

/** Somebody whom another organisation, that works elsewhere, proposes to a host of the PLIE. */
async function proposeYanis(days: [number, number]): Promise<ProposalId> {
  const id = newId<ProposalId>()
  const [fromDay, toDay] = [day(days[0]), day(days[1])]
  const who = { personId: beffroi.personId('yanis'), byId, organisation, shown: '', card: null }
  const what = { hostId: seededHost, trade: 'K1302', object: 'discover', fromDay, toDay } as const
  const said = { madeAt: now(), sentAt: null, secretHash: null, state: { kind: 'waiting' } } as const
  await db.transaction((tx) => insertProposal(tx, { id, ...who, ...what, ...said }))
  return id
}

const answer = (id: ProposalId, said: 'yes' | 'later') =>
  db.transaction((tx) => markAnswered(tx, id, { answer: said, by: null, at: now() }))

describe('Who keeps a host', () => {
  test('reads how many people others propose there, and nothing of anybody', async () => {
    assert.doesNotMatch(await read('karine'), /déjà proposée/, 'her own stand among her proposals')
    const first = await proposeYanis([10, 14])
    const second = await proposeYanis([20, 24])
    const page = await read('karine')
    assert.match(page, /1 personne y est déjà proposée par d’autres organismes/, 'one person, proposed twice')
    assert.doesNotMatch(page, /Morel|Yanis|Autre prescriber/)
    assert.doesNotMatch(await read('brigitte'), /déjà proposée/, 'who keeps it alone')
    await answer(first, 'later')
    await db.transaction((tx) => markWithdrawn(tx, second, now()))
    assert.match(await read('karine'), /1 personne y est déjà proposée/)
    await answer(first, 'yes')
    assert.doesNotMatch(await read('karine'), /déjà proposée/)
  })

  test('not those whose days are over', async () => {
    await proposeYanis([-9, -5])
    assert.doesNotMatch(await read('karine'), /déjà proposée/)
  })
})
