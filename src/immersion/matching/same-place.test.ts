import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { seededOrganisations } from '#people'
import { newId } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import { newOrganisation, openBeffroi } from '#testing'
import { addHost, hostWithId, placeOf } from '../hosts/door.ts'
import type { HostId, ProposalId } from '../ids.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { seededHosts } from '../seeds/seeded-hosts.ts'
import { standingThere } from './propose-person.ts'
import { insertProposal, isActedOn, markAnswered, proposalsOf } from './proposal-store.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db, now } = beffroi
const { toCome } = toBeSeeded(now())
const by = beffroi.personId('karine')
const body = await newOrganisation(beffroi, 'prescriber', 'PLIE du Bassin')

/** The same place, as another body keeps it. */
async function theirs(): Promise<HostId> {
  const known = seededHosts(now()).find(({ id }) => id === toCome.hostId) ?? assert.fail()
  const id = newId<HostId>()
  const writing = { said: known.said, keeper: body, keepers: [body.id], by, now: now() }
  assert.ok((await addHost(db, id, writing)).ok)
  return id
}

test('A host that is proposed somebody answers for its place, whoever keeps it', async () => {
  const hostId = await theirs()
  const id = newId<ProposalId>()
  const { personId } = toCome
  const [fromDay, toDay] = [addDays(parisDay(now()), 10), addDays(parisDay(now()), 14)]
  const what = { hostId, trade: 'K1302', object: 'discover', fromDay, toDay, shown: '', card: null } as const
  const sent = { madeAt: now(), sentAt: null, secretHash: null, state: { kind: 'waiting' } } as const
  const organisation = { id: body.id, name: body.name }
  const standing = async () => {
    const ours = (await hostWithId(db, toCome.hostId)) ?? assert.fail()
    assert.equal(ours.keeper.id, seededOrganisations.plie.id)
    return standingThere(await proposalsOf(db, personId), placeOf(ours), now())
  }
  const answer = (said: 'yes' | 'no', at: Date) =>
    db.transaction((tx) => markAnswered(tx, id, { answer: said, by: null, at }))
  assert.equal(await standing(), undefined)
  await db.transaction((tx) => insertProposal(tx, { id, personId, byId: by, organisation, ...what, ...sent }))
  assert.equal(await standing(), 'proposed already')
  await answer('no', now())
  assert.equal(await standing(), 'said no')
  await answer('yes', new Date(now().getTime() - 400 * 86_400_000))
  assert.equal(await isActedOn(db, id), true, 'the convention was written at the other sheet')
})
