import { actionsLedBy, surroundWithLeads } from '#actions'
import { hearHire, surroundWithNewcomer } from '#employment'
import { placeAllByAddresses } from '#delivery'
import { isRecalled } from '#farm'
import { announceImmersionsSince, hearTraining } from '#immersion'
import { corrected, correctLot, harvested, receiveLot } from '#market'
import { hearDelivery, hearDeliveryCancelled, hearGoodsKept, hearGoodsRefused, hearPayments } from '#orders'
import { openPayee } from '#payments'
import { dropPhotoOfAction } from '#results'
import {
  endTraineeship,
  enrolTrainee,
  endAtHost,
  followDates,
  noteHalfDayAtHost,
  planAtHost,
  undoTraineeship,
} from '#training'
import { listen, listenAll, type Facts, type Listener } from '#platform/facts'
import type { Ground } from '#platform/ground'
import { addJob } from '#platform/jobs'
import {
  admitted,
  datesChanged,
  given,
  notedAtHost,
  hireProved,
  opened,
  payloadsOf,
  plannedAtHost,
  photoRemoved,
  situationTold,
  stopped,
  undone,
  withdrawn,
} from './facts/payloads.ts'
import { tellers } from './facts/tellers.ts'

/** What is told in a rush is worked together, by one job: it gets the ids that the facts name. */
const byOneJob = <Name extends keyof Facts>(
  fact: Name,
  listener: string,
  job: string,
  idIn: (payload: Facts[Name]) => string | number,
): Listener =>
  listenAll(fact, listener, async (tx, facts) =>
    addJob(tx, job, { ids: facts.map(({ payload }) => idIn(payload)) }),
  )

/** The whole choreography: who does what after which fact. Names of listeners are kept for ever. */
export const listenersOf = ({ site }: Ground): Listener[] => [...listeners, ...tellers(site.url)]

const listeners: Listener[] = [
  listen('addresses imported', 'delivery: place by addresses', async (tx) => placeAllByAddresses(tx)),
  listen('positioning admitted', 'training: enrol', async (tx, { payload, happenedAt }) => {
    const what = { ...admitted.parse(payload), at: happenedAt }
    await enrolTrainee(tx, what)
    // in the same transaction: it is heard once they are of the group
    await announceImmersionsSince(tx, what)
  }),
  listen('admission withdrawn', 'training: end the traineeship', async (tx, { payload }) => {
    const { why, ...what } = withdrawn.parse(payload)
    await endTraineeship(tx, {
      ...what,
      why: why === null ? { code: 'admission withdrawn' } : { words: why },
    })
  }),
  listen('admission undone', 'training: take the place back', async (tx, { payload, happenedAt }) =>
    undoTraineeship(tx, { ...undone.parse(payload), at: happenedAt }),
  ),
  listen('immersion planned', 'training: plan it at the host', async (tx, { payload, happenedAt }) =>
    planAtHost(tx, { ...plannedAtHost.parse(payload), at: happenedAt }),
  ),
  listen('immersion half-day noted', 'training: note it at the host', async (tx, { payload }) =>
    noteHalfDayAtHost(tx, notedAtHost.parse(payload)),
  ),
  listen('immersion stopped', 'training: take away what comes after', async (tx, { payload, happenedAt }) =>
    endAtHost(tx, stopped.parse(payload), happenedAt),
  ),
  listen('role given', 'actions: surround with leads', async (tx, { payload, happenedAt }) => {
    const { organisationId, role } = given.parse(payload)
    if (role !== 'training lead') return
    for (const circleId of await actionsLedBy(tx, organisationId))
      await surroundWithLeads(tx, circleId, organisationId, happenedAt)
  }),
  listen('group dates changed', 'training: follow its dates', async (tx, { payload, happenedAt }) =>
    followDates(tx, datesChanged.parse(payload), happenedAt),
  ),
  listen('action photo removed', 'results: let its file go', async (tx, { payload }) =>
    dropPhotoOfAction(tx, photoRemoved.parse(payload).fileId),
  ),
  listen('hire proved', 'employment: ask for the exit', async (tx, { payload, happenedAt }) => {
    const { conventionId, contract, hostName: employer, ...hired } = hireProved.parse(payload)
    const key = `${conventionId} ${contract} ${hired.startsOn}`
    await hearHire(tx, { ...hired, key, employer, motive: `${contract} job` }, happenedAt)
  }),
  listen('situation told', 'immersion: hear a training', async (tx, { payload, happenedAt }) =>
    hearTraining(tx, situationTold.parse(payload), happenedAt),
  ),
  listen('lot harvested', 'market: receive the lot', async (tx, { payload, happenedAt }) => {
    const lot = harvested.parse(payload)
    if (!(await isRecalled(tx, lot.lotNumber))) await receiveLot(tx, lot, happenedAt)
  }),
  listen('lot corrected', 'market: correct the lot', async (tx, { payload, happenedAt }) => {
    const lot = corrected.parse(payload)
    // what was left of it has gone from the stall already
    if (!(await isRecalled(tx, lot.lotNumber))) await correctLot(tx, lot, happenedAt)
  }),
  listen('merchant opened', 'payments: open the account', async (tx, { payload, happenedAt }) =>
    openPayee(tx, opened.parse(payload), happenedAt),
  ),
  listenAll('payment received', 'orders: confirm what is paid', async (tx, facts) =>
    hearPayments(tx, payloadsOf(facts)),
  ),
  byOneJob('payment received', 'payments: send the shares', 'send-shares', ({ paymentId }) => paymentId),
  byOneJob(
    'provider announced',
    'payments: read it again',
    'hear-provider',
    ({ announcementId }) => announcementId,
  ),
  listenAll('notice pressing', 'notices: send', async (tx) => addJob(tx, 'send-notices', {})),
  byOneJob('letter written', 'mail: send', 'send-letters', ({ letterId }) => letterId),
  ...(['delivery confirmed', 'delivery failed', 'delivery undone'] as const).map((fact) =>
    listen(fact, 'orders: follow the bike', async (tx, { payload, happenedAt }) =>
      hearDelivery(tx, fact, payload, happenedAt),
    ),
  ),
  listen('delivery cancelled', 'orders: cancel what is not brought', async (tx, { payload, happenedAt }) =>
    hearDeliveryCancelled(tx, payload, happenedAt),
  ),
  listen('goods refused', 'orders: give back what a door refused', async (tx, { payload, happenedAt }) =>
    hearGoodsRefused(tx, payload, happenedAt),
  ),
  listen('goods kept', 'orders: give nothing back', async (tx, { payload, happenedAt }) =>
    hearGoodsKept(tx, payload, happenedAt),
  ),
  listen('role given', 'employment: surround with newcomers', async (tx, { payload, happenedAt }) =>
    surroundWithNewcomer(tx, given.parse(payload), happenedAt),
  ),
]
