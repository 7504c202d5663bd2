import { writeEuros, writeNumber } from '#platform/i18n'
import { Button, ErrorSummary, Facts, LinkButton, type Fact } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import { companyPage } from '../frame.tsx'
import { BudgetPart } from './budget.tsx'
import { EndPart } from './end.tsx'
import { publicAddress, type Balance, type Event } from './event.ts'
import { french as say } from './sentences.fr.ts'
import type { Shown } from './shown.ts'
import { TasksPart } from './tasks.tsx'
import { whenOf } from './when.ts'

/** An event as its company prepares it: the words, the poster, the tasks, the budget, who comes; then what it gave. */
export function eventPage(c: Ask, inside: Inside, shown: Shown): Response {
  const { event, coming, errors = {} } = shown
  const at = companyAddress(inside.company.id, '/evenements')
  const here = `${at}/${event.id}`
  return companyPage(
    c,
    inside,
    { title: event.title, errors },
    <>
      <h1>{event.title}</h1>
      <ErrorSummary errors={errors} />
      <LinkButton kind="go" wide icon="image" href={`${here}/affiche`}>
        {say.seePoster}
      </LinkButton>
      <section class="panel stack">
        <Facts facts={factsOf(event, inside)} />
        {event.balance ? (
          <BalancePart balance={event.balance} />
        ) : (
          <LinkButton kind="quiet" wide icon="pen" href={`${here}/mots`}>
            {say.change}
          </LinkButton>
        )}
      </section>
      <TasksPart {...shown} here={here} inside={inside} />
      <BudgetPart {...shown} here={here} />
      <section class="panel stack">
        <h2>{say.people}</h2>
        {event.openedAt ? (
          <>
            <p>
              <b>{say.coming(coming)}</b>
            </p>
            <p>
              <a href={publicAddress(event.id)}>{say.seePublic}</a>
            </p>
          </>
        ) : (
          <form class="stack" method="post" action={`${here}/inscriptions`}>
            <p>{say.openLead}</p>
            <Button kind="quiet" wide>
              {say.open}
            </Button>
          </form>
        )}
      </section>
      {!event.balance && event.startsAt <= c.var.now && <EndPart {...shown} here={here} />}
      <p>
        <a href={at}>{say.back}</a>
      </p>
    </>,
  )
}

const factsOf = (event: Event, { members }: Inside): Fact[] => [
  { label: say.whenLabel, value: whenOf(event) },
  { label: say.whereLabel, value: event.place },
  ...(event.price ? [{ label: say.priceLabel, value: event.price }] : []),
  ...(event.cause ? [{ label: say.causeLabel, value: event.cause }] : []),
  {
    label: say.led,
    value: members.find(({ personId }) => personId === event.ledBy)?.called ?? say.nobody,
  },
]

/** What the day gave. */
export const BalancePart = ({ balance }: { balance: Balance }) => (
  <section class="stack tight">
    <h2>{say.balance}</h2>
    <Facts
      facts={[
        { label: say.cameFact, value: writeNumber(balance.came) },
        ...(balance.ironed_g > 0
          ? [{ label: say.kilosFact, value: `${writeNumber(balance.ironed_g / 1000)}\u00A0kg` }]
          : []),
        { label: say.earnedFact, value: writeEuros(balance.earnedCents) },
        ...(balance.learnt ? [{ label: say.learnt, value: balance.learnt }] : []),
      ]}
    />
  </section>
)
