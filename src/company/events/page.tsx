import { asWritten } from '#platform/languages'
import { Alert, ErrorSummary, Facts, LinkButton, type Fact } from '#platform/ui'
import { parisDay } from '#platform/time'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import { calledIn, companyPage, type InsideWords, speakInside } from '../screen/door.ts'
import { BudgetPart } from './budget.tsx'
import { CancelledPart, CancelPart } from './cancel-part.tsx'
import { CorrectPart, EndPart } from './end.tsx'
import { mayCancel, mayChange, mayCount, type Balance, type Event } from './event.ts'
import { PeoplePart } from './people.tsx'
import type { EventSentences } from './sentences.fr.ts'
import { eventSentences } from './sentences.ts'
import type { Shown } from './shown.ts'
import { TallyPart } from './tally.tsx'
import { TasksPart } from './tasks.tsx'
import { whenOf } from './when.ts'

/** An event as its company prepares it: the words, the poster, the tasks, the budget, who comes; then what it gave. */
export function eventPage(c: Ask, inside: Inside, shown: Shown): Response {
  const { event, errors = {} } = shown
  const words = speakInside(c, inside, eventSentences)
  const { say } = words
  const at = companyAddress(inside.company.id, '/evenements')
  const here = `${at}/${event.id}`
  const isPrepared = mayChange(event) && !mayCount(event, c.var.now)
  return companyPage(
    c,
    inside,
    { title: event.title, errors },
    <>
      <h1 {...asWritten}>{event.title}</h1>
      <ErrorSummary errors={errors} />
      <CancelledPart {...shown} say={say} here={here} />
      {mayCount(event, c.var.now) && <TallyPart {...shown} say={say} here={here} />}
      <LinkButton kind={isPrepared ? 'go' : 'quiet'} wide icon="image" href={`${here}/affiche`}>
        {say.seePoster}
      </LinkButton>
      <section class="panel stack">
        <Facts facts={factsOf(event, inside, words)} />
        {event.balance ? (
          <>
            <BalancePart {...words} balance={event.balance} correctedAt={event.correctedAt} />
            {event.toldBefore === 'stands' && <Alert kind="wait" title={say.toldOtherwise} />}
            <CorrectPart {...shown} say={say} here={here} />
            <LinkButton kind="quiet" wide icon="note" href={`${here}/bulletin`}>
              {say.tellBulletin}
            </LinkButton>
          </>
        ) : (
          mayChange(event) && (
            <LinkButton kind="quiet" wide icon="pen" href={`${here}/mots`}>
              {say.change}
            </LinkButton>
          )
        )}
      </section>
      <TasksPart {...shown} {...words} kind="task" here={here} inside={inside} />
      <TasksPart {...shown} {...words} kind="material" here={here} inside={inside} />
      <BudgetPart {...shown} {...words} here={here} />
      <PeoplePart {...shown} say={say} here={here} />
      {mayChange(event) && event.startsAt <= c.var.now && <EndPart {...shown} say={say} here={here} />}
      {mayCancel(event, c.var.now) && <CancelPart {...shown} say={say} here={here} />}
      <p>
        <a href={at}>{say.back}</a>
      </p>
    </>,
  )
}

type Words = InsideWords & { say: EventSentences }

const factsOf = (event: Event, { members }: Inside, { say, ...words }: Words): Fact[] => [
  { label: say.whenLabel, value: whenOf(event, words) },
  { label: say.whereLabel, value: <span {...asWritten}>{event.place}</span> },
  ...(event.price ? [{ label: say.priceLabel, value: <span {...asWritten}>{event.price}</span> }] : []),
  ...(event.cause ? [{ label: say.causeLabel, value: <span {...asWritten}>{event.cause}</span> }] : []),
  { label: say.led, value: calledIn(members, event.ledBy, words.common) },
]

/** What the day gave. */
export const BalancePart = ({
  balance,
  correctedAt,
  say,
  write,
}: Omit<Words, 'common'> & { balance: Balance } & Pick<Event, 'correctedAt'>) => (
  <section class="stack tight">
    <h2>{say.balance}</h2>
    <Facts
      facts={[
        { label: say.cameFact, value: write.number(balance.came) },
        ...(balance.ironed_g > 0
          ? [{ label: say.kilosFact, value: say.weight(write.number(balance.ironed_g / 1000)) }]
          : []),
        { label: say.earnedFact, value: write.euros(balance.earnedCents) },
        ...(balance.learnt
          ? [{ label: say.learnt, value: <span {...asWritten}>{balance.learnt}</span> }]
          : []),
      ]}
    />
    {correctedAt && <p class="small muted">{say.correctedOn(write.date(parisDay(correctedAt)))}</p>}
  </section>
)
