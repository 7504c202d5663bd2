import { readGroup, stageOf } from '#actions'
import { sendAskedPage, sendDeclarationCode } from '#immersion'
import { hearRefunds, sendBuyerCode, tellOrders } from '#orders'
import { languagesOf, sendCode, welcome, writeExpected } from '#people'
import { listen, listenAll, type Listener } from '#platform/facts'
import { tell } from '#platform/notices'
import { parisDay } from '#platform/time'
import { whyExpected } from '#training'
import { admitted, asked, hostPageAsked, payloadsOf, reachAsked } from './payloads.ts'

/** Those who write to people: their letters hold the public address of this Beffroi. */
export const tellers = (siteUrl: string): Listener[] => [
  listen('code asked', 'people: send the code', async (tx, { payload, happenedAt }) =>
    sendCode(tx, asked.parse(payload).askId, siteUrl, happenedAt),
  ),
  listen('reach asked', 'orders: send the code of a customer', async (tx, { payload, happenedAt }) =>
    sendBuyerCode(tx, reachAsked.parse(payload).askId, happenedAt),
  ),
  listen('reach asked', 'immersion: send the code of an employer', async (tx, { payload, happenedAt }) =>
    sendDeclarationCode(tx, reachAsked.parse(payload).askId, happenedAt),
  ),
  listen('host page asked', 'immersion: send the page of a host', async (tx, { payload, happenedAt }) =>
    sendAskedPage(tx, hostPageAsked.parse(payload).askId, siteUrl, happenedAt),
  ),
  listen('positioning admitted', 'people: welcome', async (tx, { payload, happenedAt }) => {
    const { personId, groupId } = admitted.parse(payload)
    const group = await readGroup(tx, groupId)
    // a list may bring admissions of another year: nobody is expected in a group that is over
    if (group && stageOf(group, parisDay(happenedAt)) === 'after') return
    const why = await whyExpected(tx, groupId)
    if ((await welcome(tx, personId, { ...why, url: siteUrl }, happenedAt)) !== 'in already') return
    const key = `expected ${groupId}`
    const language = (await languagesOf(tx, [personId]))(personId)
    const title = writeExpected(why, language)
    await tell(tx, [{ to: personId, key, title, path: '/moi/parcours', pace: 'soon' }], happenedAt)
  }),
  ...(['refund failed', 'refund given otherwise', 'given taken back'] as const).map((fact) =>
    listen(fact, 'orders: write to the customer', async (tx, { payload, happenedAt }) =>
      hearRefunds(tx, { fact, payload, siteUrl }, happenedAt),
    ),
  ),
  ...(['order confirmed', 'order given back', 'order cancelled'] as const).map((fact) =>
    listenAll(fact, 'orders: write to customer and shops', async (tx, facts) =>
      tellOrders(tx, { fact, payloads: payloadsOf(facts), siteUrl }, facts[0].happenedAt),
    ),
  ),
]
