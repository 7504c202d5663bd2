import type { Organisation } from '#people'
import type { Day } from '#platform/time'
import { Empty, Facts, Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import { moneyPage } from '../frame.tsx'
import { ownWordsIn } from '../own/door.ts'
import type { Keeper } from '../access.ts'
import type { Payee } from '../payee.ts'
import { Payouts, payoutStateOf, type Payout } from '../payout/door.ts'
import { AccountAlert } from './account-alert.tsx'
import { Months } from './months.tsx'

type Home = {
  organisation: Organisation
  payee: Payee
  others: Organisation[]
  owedCents: number
  heldCents: number
  payouts: Payout[]
  months: Day[]
  keeper: Keeper
  /** A provider is set up. */
  ready: boolean
}

/** What a merchant is owed, what is on its way, what came. */
export function homePage(c: Ask, home: Home): Response {
  const { organisation, payee, others, owedCents, heldCents, payouts, months, keeper, ready } = home
  const words = ownWordsIn(c)
  const { say, write } = words
  const way = payouts.filter((one) => payoutStateOf(one) === 'on its way')
  return moneyPage(
    c,
    { title: say.mine, space: say.space, mine: say.mine, keeper },
    <div class="stack">
      <Heading title={say.mine} over={organisation.name} lead={say.lead} />
      <p class="t2">
        <strong>
          {owedCents < 0 ? say.toGive(write.euros(-owedCents)) : say.toReceive(write.euros(owedCents))}
        </strong>
      </p>
      {others.length > 0 && (
        <p class="row">
          {others.map(({ id, name }) => (
            <a href={`/argent?commerce=${id}`}>{name}</a>
          ))}
        </p>
      )}
      <AccountAlert payee={payee} ready={ready} say={say} />
      <Facts
        facts={[
          { label: say.owed, value: write.euros(owedCents) },
          {
            label: say.onItsWay,
            value: write.euros(way.reduce((sum, one) => sum + one.cents, 0)),
          },
          ...(heldCents > 0 ? [{ label: say.held, value: write.euros(heldCents) }] : []),
        ]}
      />
      {owedCents < 0 && <p>{say.owes}</p>}
      <section class="stack tight">
        <h2>{say.payouts}</h2>
        {payouts.length === 0 ? (
          <Empty title={say.noPayout} text={say.noPayoutText} />
        ) : (
          <Payouts payouts={payouts} words={words} />
        )}
      </section>
      <p>
        <a href={`/argent/factures?commerce=${organisation.id}`}>{say.invoices}</a>
      </p>
      <Months organisation={organisation} months={months} words={words} />
    </div>,
  )
}
