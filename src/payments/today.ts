import { organisationsOf, type Actor, type OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { typo, writeCount, writeEuros } from '#platform/i18n'
import { writerOf, type Language } from '#platform/languages'
import type { Card } from '#platform/web'
import { listDisputes } from './dispute/store.ts'
import { placeAt } from './frame.tsx'
import { operatorsOf, type Operating } from './access.ts'
import { owedTo } from './ledger-store.ts'
import { ownMoneySentences } from './own/door.ts'
import { countUnpayable, payeesOf } from './payee-store.ts'
import { oddPayments } from './payment-store.ts'
import { payoutsOf } from './payout/store.ts'
import { payoutStateOf } from './payout/payout.ts'
import { owedRefunds } from './refund/door.ts'

/** What waits in somebody's money: a payout sent back, an account to mend, disputes to answer. */
export async function paymentsToday(db: Db, actor: Actor): Promise<Card[]> {
  const operators = await operatorsOf(db, actor)
  const cards: Card[] = []
  for (const operator of operators) cards.push(...(await operatorCards(db, { operators, operator })))
  for (const payee of await payeesOf(db, organisationsOf(actor, 'merchant')))
    cards.push(...(await merchantCards(db, payee, actor.language)))
  return cards
}

type Keeping = { organisationId: OrganisationId; receives: boolean; paysOut: boolean }

async function merchantCards(db: Db, payee: Keeping, language: Language): Promise<Card[]> {
  const { organisationId: id, receives, paysOut } = payee
  const [said, { euros }] = [ownMoneySentences, writerOf(language)]
  const { mine, card: say } = said.says[language]
  const [last] = await payoutsOf(db, id, 1)
  const waits: Card[] = []
  if (!receives || !paysOut)
    waits.push({ title: say.account, href: `/argent/compte/${id}`, kind: 'do', said })
  if (last && payoutStateOf(last) === 'returned')
    waits.push({
      title: say.returned(euros(last.cents)),
      text: say.check,
      href: `/argent?commerce=${id}`,
      kind: 'do',
      said,
    })
  const text = say.owed(euros(await owedTo(db, id)))
  return [...waits, { title: mine, text, href: `/argent?commerce=${id}`, kind: 'look', said }]
}

type Market = Pick<Operating, 'operators' | 'operator'>

/** What waits on the market of an operator, whose name is said to who answers for several. */
async function operatorCards(db: Db, market: Market): Promise<Card[]> {
  const { id, name } = market.operator
  const disputes = (await listDisputes(db, id)).filter((one) => !one.closedAt && !one.answer)
  const odd = await oddPayments(db, id)
  const owed = await owedRefunds(db, id)
  const several = market.operators.length > 1
  const card = (count: number, one: string, many: string, path: string): Card[] => {
    if (count === 0) return []
    const title = writeCount(count, one, many)
    return [{ title, href: placeAt(path, market), kind: 'do', ...(several && { text: name }) }]
  }
  return [
    ...card(
      await countUnpayable(db, id),
      'commerçant ne peut pas encore être payé',
      'commerçants ne peuvent pas encore être payés',
      '/argent/comptes',
    ),
    ...card(disputes.length, 'contestation à répondre', 'contestations à répondre', '/argent/contestations'),
    ...card(odd.length, 'paiement à vérifier', 'paiements à vérifier', '/argent/grand-livre'),
    ...owed.map(({ cents, paymentId, reference }): Card => ({
      title: `Un remboursement de ${writeEuros(cents)} n’est pas passé`,
      text: typo(
        `${several ? `${name}. ` : ''}Commande ${reference} : la banque du client l’a refusé. Il faut le rendre autrement.`,
      ),
      href: `/argent/paiements/${paymentId}`,
      kind: 'do',
    })),
    {
      title: 'Grand livre',
      text: several ? name : 'Les comptes du marché.',
      href: placeAt('/argent/grand-livre', market),
      kind: 'look',
    },
  ]
}
