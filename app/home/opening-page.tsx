import { capital, typo, writeCount } from '#platform/i18n'
import { parisDay, writeFullDay } from '#platform/time'
import { Heading, LinkButton, Tag } from '#platform/ui'
import { page, type Ask, type OpeningStep } from '#platform/web'
import { isDone, lowered, nextOf } from './opening-step.ts'
import { type Trade } from './opening.ts'

/** What a territory needs before it works, trade by trade, in the order that works: what is done keeps its proof, the next step is open. */
export function openingPage(c: Ask, { trades, title }: { trades: Trade[]; title: string }): Response {
  const own = trades.filter(({ by }) => by === null).flatMap(({ steps }) => steps)
  const left = own.filter((step) => !isDone(step))
  const next = nextOf(left)
  return page(
    c,
    { title: 'Ouverture', room: 'hall', density: 'bureau', space: 'Ouverture' },
    <div class="stack loose">
      <Heading
        title={title}
        over={capital(writeFullDay(parisDay(c.var.now)))}
        lead={leadOf(own.length, left.length)}
      />
      {next?.href && (
        <p class="phone">
          <LinkButton href="#maintenant" wide>
            {typo(`La suite : ${lowered(next.title)}`)}
          </LinkButton>
        </p>
      )}
      {trades.map((trade) => (
        <section class="stack">
          <h2>{trade.title}</h2>
          {trade.by && <p class="muted">{trade.by}</p>}
          <ol class="build">
            {trade.steps.map((step, n) => (
              <Step step={step} no={n + 1} isNext={step === next} />
            ))}
          </ol>
        </section>
      ))}
    </div>,
  )
}

const leadOf = (all: number, left: number): string =>
  left === 0
    ? 'Tout ce qui dépend de vous est fait.'
    : `${writeCount(all, 'étape')}, dans cet ordre. Il en reste ${left}.`

function Step({ step, no, isNext }: { step: OpeningStep; no: number; isNext: boolean }) {
  const done = isDone(step)
  return (
    <li
      class={done ? 'done' : undefined}
      aria-current={isNext ? 'step' : undefined}
      id={isNext ? 'maintenant' : undefined}
    >
      <span class="no" aria-hidden="true">
        {no}
      </span>
      <h3>
        {step.title} <State done={done} isNext={isNext} />
      </h3>
      <p class={done ? 'muted' : undefined}>{typo(step.proof ?? step.why)}</p>
      {step.href &&
        (isNext ? (
          <p class="row">
            <LinkButton href={step.href}>{step.link}</LinkButton>
          </p>
        ) : (
          <p>
            <a href={step.href}>{step.link}</a>
          </p>
        ))}
    </li>
  )
}

function State({ done, isNext }: { done: boolean; isNext: boolean }) {
  if (done) return <Tag kind="ok">Fait</Tag>
  return isNext ? <Tag kind="wait">Maintenant</Tag> : <Tag kind="none">À faire</Tag>
}
