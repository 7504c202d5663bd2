import { actionsLedBy, readGroup, stageOf, surroundWithLeads } from '#actions'
import { surroundWithNewcomer } from '#employment'
import { placeAllByAddresses } from '#delivery'
import { isRecalled } from '#farm'
import { corrected, correctLot, harvested, receiveLot } from '#market'
import { hearDelivery, hearDeliveryCancelled, hearPayments, tellOrders } from '#orders'
import { openPayee } from '#payments'
import { sendCode, welcome } from '#people'
import { endTraineeship, enrolTrainee, whyExpected } from '#training'
import { listen, listenAll, type Facts, type Listener, type Told } from '#platform/facts'
import type { Ground } from '#platform/ground'
import { addJob } from '#platform/jobs'
import { tell } from '#platform/notices'
import { dayOf, parisDay } from '#platform/time'
import { z } from 'zod'

const day = z.string().transform(dayOf)
const admitted = z.object({ personId: z.string(), groupId: z.string(), fromDay: day })
const withdrawn = z.object({
  personId: z.string(),
  groupId: z.string(),
  untilDay: day,
  why: z.string().nullable(),
})
const opened = z.object({ organisationId: z.string(), operatorId: z.string() })
const given = z.object({ organisationId: z.string(), role: z.string() })
const asked = z.object({ askId: z.string() })

const payloadsOf = <Name extends keyof Facts>(facts: readonly Told<Name>[]) =>
  facts.map(({ payload }) => payload)

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
  listen('positioning admitted', 'training: enrol', async (tx, { payload, happenedAt }) =>
    enrolTrainee(tx, { ...admitted.parse(payload), at: happenedAt }),
  ),
  listen('admission withdrawn', 'training: end the traineeship', async (tx, { payload }) => {
    const { why, ...what } = withdrawn.parse(payload)
    await endTraineeship(tx, { ...what, why: why ?? 'Retrait' })
  }),
  listen('role given', 'actions: surround with leads', async (tx, { payload, happenedAt }) => {
    const { organisationId, role } = given.parse(payload)
    if (role !== 'training lead') return
    for (const circleId of await actionsLedBy(tx, organisationId))
      await surroundWithLeads(tx, circleId, organisationId, happenedAt)
  }),
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
  listen('role given', 'employment: surround with newcomers', async (tx, { payload, happenedAt }) =>
    surroundWithNewcomer(tx, given.parse(payload), happenedAt),
  ),
]

/** Those who write to people: their letters hold the public address of this Beffroi. */
const tellers = (siteUrl: string): Listener[] => [
  listen('code asked', 'people: send the code', async (tx, { payload, happenedAt }) =>
    sendCode(tx, asked.parse(payload).askId, siteUrl, happenedAt),
  ),
  listen('positioning admitted', 'people: welcome', async (tx, { payload, happenedAt }) => {
    const { personId, groupId } = admitted.parse(payload)
    const group = await readGroup(tx, groupId)
    // a list may bring admissions of another year: nobody is expected in a group that is over
    if (group && stageOf(group, parisDay(happenedAt)) === 'after') return
    const why = await whyExpected(tx, groupId)
    if ((await welcome(tx, personId, { why, url: siteUrl }, happenedAt)) !== 'in already') return
    const key = `expected ${groupId}`
    await tell(tx, [{ to: personId, key, title: why, path: '/moi/parcours', pace: 'soon' }], happenedAt)
  }),
  ...(['order confirmed', 'order given back', 'order cancelled'] as const).map((fact) =>
    listenAll(fact, 'orders: write to customer and shops', async (tx, facts) =>
      tellOrders(tx, { fact, payloads: payloadsOf(facts), siteUrl }, facts[0].happenedAt),
    ),
  ),
]

/** What is announced and nobody hears yet, with the reason to say it all the same. */
export const heardByNobody: Partial<Record<keyof Facts, string>> = {
  'box too warm': 'the page of the hub reads it from the gestures',
  'delivery lapsed': 'the buyer’s room lets go its own order, by the same clock',
  'delivery ordered': 'who orders is answered at once; rounds are planned from the orders themselves',
  'delivery pickup dropped': 'the shop that dropped it knows',
  'goods found': 'the page of the hub reads it from the gestures',
  'goods missing': 'the page of the hub reads it from the gestures',
  'goods recalled': 'who recalls writes to everybody in the same transaction',
  'goods sold': 'for a portfolio: an order prepared is a proof',
  'merge undone': 'rows of a person point to who they are by a view',
  'order refused by bikes': 'the figures of delivery read it from what was refused',
  'payment disputed': 'payments tell the market’s keepers themselves',
  'payment lapsed': 'the buyer’s room lets go its own order, by the same clock',
  'payout paid': 'payments tell the shop themselves',
  'payout returned': 'payments tell the shop themselves',
  'persons merged': 'rows of a person point to who they are by a view',
  'refund failed': 'the page of money shows it',
  'refund settled': 'the page of money shows it',
  'share accepted': 'the buyer reads it on the page of the order',
  'share refused': 'the buyer is written to when the share is settled',
  'task done': 'for a portfolio: a harvest or a sowing is a proof',
  'task undone': 'for a portfolio: what was undone proves nothing',
}
