import { cast, seededOrganisations } from '#people'
import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { hashOf, newToken } from '#platform/secret'
import { addDays, mondayOf, parisDay } from '#platform/time'
import type { ProposalId } from '../ids.ts'
import { insertProposal } from '../matching/proposal-store.ts'
import { saveWish } from '../matching/wish-store.ts'
import { seededHost } from './seeded-hosts.ts'

/** The one that the list of pages builds on. */
export const seededProposal = asId<ProposalId>('00000000-0000-8000-8000-000000574001')

/** What a trainee told her referent that she wishes, and the host that she was proposed to this morning. */
export async function seedMatching(tx: Tx, now: Date): Promise<void> {
  const [aicha, karine] = ['aicha', 'karine'].map((id) => cast.find((one) => one.id === id)?.personId)
  if (!aicha || !karine) throw new Error('the cast lacks a trainee or a referent')
  const wish = {
    personId: aicha,
    trades: ['K1302', 'K2204', 'D1205'],
    means: 'bus',
    leavesFrom: '',
    town: 'Arras',
    mostMinutes: 40,
    days: [1, 2, 4, 5],
  } as const
  await saveWish(tx, wish, karine, now)
  const fromDay = mondayOf(addDays(parisDay(now), 21))
  const proposal = {
    id: seededProposal,
    personId: aicha,
    hostId: seededHost,
    byId: karine,
    organisation: { id: seededOrganisations.plie.id, name: seededOrganisations.plie.name },
    trade: 'K1302',
    object: 'confirm',
    fromDay,
    toDay: addDays(fromDay, 4),
    shown: 'J’aime aider les personnes âgées. Je sais repasser et tenir une chambre propre.',
    card: null,
    madeAt: now,
    sentAt: now,
    state: { kind: 'waiting' },
  } as const
  await insertProposal(tx, { ...proposal, secretHash: hashOf(newToken()) })
}
