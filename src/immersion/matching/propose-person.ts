import type { Db, Tx } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { hashOf, newToken } from '#platform/secret'
import { parisDay } from '#platform/time'
import type { Desk } from '../access.ts'
import type { Cards } from '../elsewhere.ts'
import { isReady, lockHost, placeOf, siretOf, type Host } from '../hosts/door.ts'
import type { ProposalId } from '../ids.ts'
import { judgeImmersion } from '../law/door.ts'
import { historyOf } from '../convention/door.ts'
import { isSilent, type Proposal } from './proposal.ts'
import { insertProposal, lockProposal, markSent, markWithdrawn, proposalsOf } from './proposal-store.ts'
import { wayTo, writeToHost } from './write-to-host.ts'

export type ProposeRefusal = 'said no' | 'proposed already' | 'not ready' | 'law'

type New = Omit<Proposal, 'place' | 'state' | 'sentAt' | 'madeAt' | 'card'> & { withCard: boolean }
type Proposing = { desk: Desk; siteUrl: string; now: Date; makeCardLink: Cards['makeCardLink'] }
type Proposed = Result<ProposalId, ProposeRefusal> & { sentence?: string }

/**
 * Somebody is proposed to a host, which is written to. The same form sent twice is once. Refusals: the host is not to be sent anybody; it said no for
 * them; they are proposed there already; the law does not let these days be, with its sentence.
 */
export const propose = (
  db: Db,
  { withCard, ...one }: New,
  { desk, siteUrl, now, makeCardLink }: Proposing,
): Promise<Proposed> =>
  db.transaction(async (tx): Promise<Proposed> => {
    const host = await lockHost(tx, one.hostId)
    if (!host || !desk.keepers.includes(host.keeper.id) || !isReady(host)) return refuse('not ready')
    const before = await proposalsOf(tx, one.personId)
    if (before.some(({ id }) => id === one.id)) return done(one.id)
    const standing = standingThere(before, placeOf(host), now)
    if (standing) return refuse(standing)
    const forbidden = await forbiddenBy(tx, one, { host, now })
    if (forbidden) return { ...refuse('law'), sentence: forbidden }
    const to = wayTo(host)
    const secret = newToken()
    const shownTo = { personId: one.personId, forWhom: host.name, untilDay: one.toDay, siteUrl }
    const card = withCard ? ((await makeCardLink(tx, shownTo, now)) ?? null) : null
    const proposal: Proposal = {
      ...one,
      place: placeOf(host),
      card,
      madeAt: now,
      sentAt: to ? now : null,
      state: { kind: 'waiting' },
    }
    await insertProposal(tx, { ...proposal, secretHash: to ? hashOf(secret) : null })
    if (to) await writeToHost(tx, { proposal, to, secret, siteUrl }, now)
    return done(one.id)
  })

/** Why somebody may not be proposed at a place again, whoever keeps it; undefined when they may. */
export function standingThere(
  all: readonly Proposal[],
  place: string,
  now: Date,
): 'said no' | 'proposed already' | undefined {
  const there = all.filter((one) => one.place === place && one.state.kind !== 'withdrawn')
  if (there.some(({ state }) => state.kind === 'answered' && state.answer === 'no')) return 'said no'
  return there.some(({ toDay }) => toDay >= parisDay(now)) ? 'proposed already' : undefined
}

/** What the law says against these days, with the immersions that are known here. */
async function forbiddenBy(
  tx: Tx,
  one: Pick<Proposal, 'personId' | 'fromDay' | 'toDay' | 'object'>,
  { host, now }: { host: Host; now: Date },
): Promise<string | undefined> {
  const siret = siretOf(host)
  if (!siret) return 'Sans SIRET, personne ne peut aller en immersion ici.'
  const history = await historyOf(tx, { personId: one.personId }, parisDay(now))
  const convention = {
    person: one.personId,
    host: siret,
    start: one.fromDay,
    end: one.toDay,
    object: one.object,
  }
  const verdict = judgeImmersion({ convention, history })
  return verdict.verdict === 'accepted' ? undefined : verdict.sentence
}

/** The host that said nothing, or later, is written to again; undefined when there is nothing to send, or no way to. */
export const writeAgain = (
  db: Db,
  id: ProposalId,
  { siteUrl, now }: Pick<Proposing, 'siteUrl' | 'now'>,
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const proposal = await lockProposal(tx, id)
    const host = proposal && (await lockHost(tx, proposal.hostId))
    const to = host && wayTo(host)
    if (!proposal || !to || !mayWriteAgain(proposal, now)) return false
    const secret = newToken()
    await markSent(tx, id, hashOf(secret), now)
    await writeToHost(tx, { proposal, to, secret, siteUrl }, now)
    return true
  })

/** True for a host that was silent for five days, or said later. */
export const mayWriteAgain = (one: Proposal, now: Date): boolean =>
  one.toDay >= parisDay(now) &&
  (isSilent(one, now) || (one.state.kind === 'answered' && one.state.answer === 'later'))

/** Who proposed takes it back, while the host has not said no. Twice is once. */
export const withdraw = (db: Db, id: ProposalId, now: Date): Promise<void> =>
  db.transaction(async (tx) => {
    const proposal = await lockProposal(tx, id)
    if (proposal?.state.kind === 'answered' && proposal.state.answer === 'no') return
    await markWithdrawn(tx, id, now)
  })
