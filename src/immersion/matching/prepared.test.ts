import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { seededOrganisations } from '#people'
import { newId } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import type { ProposalId } from '../ids.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { insertProposal, markAnswered } from './proposal-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, now } = beffroi
const { toCome } = toBeSeeded(now())

/** The person of a convention that is signed, proposed to its host, which said yes at that instant. */
async function acceptedAt(at: Date): Promise<ProposalId> {
  const id = newId<ProposalId>()
  const { plie: organisation } = seededOrganisations
  const who = {
    personId: toCome.personId,
    byId: beffroi.personId('karine'),
    organisation,
    shown: '',
    card: null,
  }
  const [fromDay, toDay] = [addDays(parisDay(now()), 10), addDays(parisDay(now()), 14)]
  const what = { hostId: toCome.hostId, trade: 'K1302', object: 'discover', fromDay, toDay } as const
  const said = { madeAt: at, sentAt: null, secretHash: null, state: { kind: 'waiting' } } as const
  await db.transaction(async (tx) => {
    await insertProposal(tx, { id, ...who, ...what, ...said })
    await markAnswered(tx, id, { answer: 'yes', by: null, at })
  })
  return id
}

const read = async () =>
  sentencesIn((await (await beffroi.as('karine')).get('/')).text).replaceAll('\u00A0', ' ')

test('An accepted proposal calls nobody any more once its convention was written after the yes', async () => {
  const before = await acceptedAt(new Date(now().getTime() - 400 * 86_400_000))
  assert.doesNotMatch(await read(), /proposition acceptée/)
  const karine = await beffroi.as('karine')
  const pageOf = async (id: ProposalId) => (await karine.get(`/immersions/propositions/${id}`)).text
  assert.match(await pageOf(before), /La convention est écrite/)
  const after = await acceptedAt(new Date(now().getTime() + 60_000))
  assert.match(await read(), /1 proposition acceptée/, 'one that was written before is another')
  assert.match(await pageOf(after), /Préparer la convention/)
})
