import { actionsLedBy, readGroup, stageOf, surroundWithLeads } from '#actions'
import { surroundWithNewcomer } from '#employment'
import { placeAllByAddresses } from '#delivery'
import { isRecalled } from '#farm'
import { corrected, correctLot, harvested, receiveLot } from '#market'
import { hearDelivery, hearDeliveryCancelled, hearPayments, tellOrders } from '#orders'
import { openPayee } from '#payments'
import { sendCode, welcome } from '#people'
import { endTraineeship, enrolTrainee, whyExpected } from '#training'
import type { Fact, Listener } from '#platform/facts'
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

const payloadsOf = (facts: readonly Fact[]) => facts.map(({ payload }) => payload)

/** What is told in a rush is worked together, by one job: it gets the ids that the facts name. */
const byOneJob = (fact: string, listener: string, job: string, id: string): Listener => ({
  fact,
  listener,
  hearAll: async (tx, facts) => addJob(tx, job, { ids: facts.map(({ payload }) => payload[id]) }),
})

/** The whole choreography: who does what after which fact. Names of listeners are kept for ever. */
export const listenersOf = ({ site }: Ground): Listener[] => [...listeners, ...tellers(site.url)]

const listeners: Listener[] = [
  {
    fact: 'addresses imported',
    listener: 'delivery: place by addresses',
    hear: async (tx) => placeAllByAddresses(tx),
  },
  {
    fact: 'positioning admitted',
    listener: 'training: enrol',
    hear: async (tx, { payload, happenedAt }) =>
      enrolTrainee(tx, { ...admitted.parse(payload), at: happenedAt }),
  },
  {
    fact: 'admission withdrawn',
    listener: 'training: end the traineeship',
    hear: async (tx, { payload }) => {
      const { why, ...what } = withdrawn.parse(payload)
      await endTraineeship(tx, { ...what, why: why ?? 'Retrait' })
    },
  },
  {
    fact: 'role given',
    listener: 'actions: surround with leads',
    hear: async (tx, { payload, happenedAt }) => {
      const { organisationId, role } = given.parse(payload)
      if (role !== 'training lead') return
      for (const circleId of await actionsLedBy(tx, organisationId))
        await surroundWithLeads(tx, circleId, organisationId, happenedAt)
    },
  },
  {
    fact: 'lot harvested',
    listener: 'market: receive the lot',
    hear: async (tx, { payload, happenedAt }) => {
      const lot = harvested.parse(payload)
      if (!(await isRecalled(tx, lot.lotNumber))) await receiveLot(tx, lot, happenedAt)
    },
  },
  {
    fact: 'lot corrected',
    listener: 'market: correct the lot',
    hear: async (tx, { payload, happenedAt }) => {
      const lot = corrected.parse(payload)
      // what was left of it has gone from the stall already
      if (!(await isRecalled(tx, lot.lotNumber))) await correctLot(tx, lot, happenedAt)
    },
  },
  {
    fact: 'merchant opened',
    listener: 'payments: open the account',
    hear: async (tx, { payload, happenedAt }) => openPayee(tx, opened.parse(payload), happenedAt),
  },
  {
    fact: 'payment received',
    listener: 'orders: confirm what is paid',
    hearAll: async (tx, facts) => hearPayments(tx, payloadsOf(facts)),
  },
  byOneJob('payment received', 'payments: send the shares', 'send-shares', 'paymentId'),
  byOneJob('provider announced', 'payments: read it again', 'hear-provider', 'announcementId'),
  {
    fact: 'notice pressing',
    listener: 'notices: send',
    hearAll: async (tx) => addJob(tx, 'send-notices', {}),
  },
  byOneJob('letter written', 'mail: send', 'send-letters', 'letterId'),
  ...(['delivery confirmed', 'delivery failed', 'delivery undone'] as const).map((fact): Listener => ({
    fact,
    listener: 'orders: follow the bike',
    hear: async (tx, { payload, happenedAt }) => hearDelivery(tx, fact, payload, happenedAt),
  })),
  {
    fact: 'delivery cancelled',
    listener: 'orders: cancel what is not brought',
    hear: async (tx, { payload, happenedAt }) => hearDeliveryCancelled(tx, payload, happenedAt),
  },
  {
    fact: 'role given',
    listener: 'employment: surround with newcomers',
    hear: async (tx, { payload, happenedAt }) => surroundWithNewcomer(tx, given.parse(payload), happenedAt),
  },
]

/** Those who write to people: their letters hold the public address of this Beffroi. */
const tellers = (siteUrl: string): Listener[] => [
  {
    fact: 'code asked',
    listener: 'people: send the code',
    hear: async (tx, { payload, happenedAt }) =>
      sendCode(tx, asked.parse(payload).askId, siteUrl, happenedAt),
  },
  {
    fact: 'positioning admitted',
    listener: 'people: welcome',
    hear: async (tx, { payload, happenedAt }) => {
      const { personId, groupId } = admitted.parse(payload)
      const group = await readGroup(tx, groupId)
      // a list may bring admissions of another year: nobody is expected in a group that is over
      if (group && stageOf(group, parisDay(happenedAt)) === 'after') return
      const why = await whyExpected(tx, groupId)
      if ((await welcome(tx, personId, { why, url: siteUrl }, happenedAt)) !== 'in already') return
      const key = `expected ${groupId}`
      await tell(tx, [{ to: personId, key, title: why, path: '/moi/parcours', pace: 'soon' }], happenedAt)
    },
  },
  ...(['order confirmed', 'order given back', 'order cancelled'] as const).map((fact): Listener => ({
    fact,
    listener: 'orders: write to customer and shops',
    hearAll: async (tx, facts) =>
      tellOrders(tx, { fact, payloads: payloadsOf(facts), siteUrl }, facts[0].happenedAt),
  })),
]
