import { asWritten } from '#platform/languages'
import type { ComponentChildren } from 'preact'
import { fullName, type Person } from '#people'
import { capital } from '#platform/i18n'
import { Alert, Button, Confirm, Facts, Form, Heading, LinkButton, type Fact } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { tradeTitle } from '../hosts/door.ts'
import { byLinkPage } from '../signing/door.ts'
import { proposalWords, type ProposalWords } from '../words/door.ts'
import type { Answer, Proposal } from './proposal.ts'

/** Opened by a link, as the page that signs: it has no place to go, and the answer stands on the first screen of a telephone. */
const shell = (c: Ask, title: string, children: ComponentChildren, status = 200): Response =>
  byLinkPage(c, { title, listen: true }, <div class="stack loose narrow">{children}</div>, status)

/** What a host reads: a first name, and what its person chose to show. */
export function askPage(
  c: Ask,
  { at, one, person }: { at: string; one: Proposal; person: Person },
): Response {
  const say = speak(c, proposalWords)
  return shell(
    c,
    say.title,
    <>
      <Heading title={say.wishes(person.givenName)} over={one.organisation.name} />
      {c.req.query('dit') !== undefined && (
        <Alert kind="ok" title={say.notedLater}>
          {say.stillOpen}
        </Alert>
      )}
      <p>
        <b>{capital(say.between(one.fromDay, one.toDay))}</b>
        <br />
        {say.lead}
      </p>
      <section class="stack" aria-label={say.yours}>
        <LinkButton wide href={`${at}?reponse=yes`}>
          {say.buttons.yes}
        </LinkButton>
        <div class="pair">
          {(['no', 'later'] as const).map((value) => (
            <LinkButton kind="quiet" href={`${at}?reponse=${value}`}>
              {say.buttons[value]}
            </LinkButton>
          ))}
        </div>
        <p class="hint">{say.engages}</p>
      </section>
      <section class="panel">
        <Facts facts={factsOf(one, say)} />
      </section>
    </>,
  )
}

/** The second press: a letter that is only opened answers nothing. */
export function confirmPage(
  c: Ask,
  { at, answer, person }: { at: string; answer: Answer; person: Person },
): Response {
  const { questions, back } = speak(c, proposalWords)
  const { title, ask, verb, text } = questions[answer]
  return shell(
    c,
    title,
    <Confirm
      title={ask(person.givenName)}
      level={1}
      action={at}
      verb={verb}
      keep={{ answer }}
      back={{ href: at, label: back }}
    >
      <p>{text}</p>
    </Confirm>,
  )
}

type Answered = {
  one: Proposal
  answer: 'yes' | 'no'
  person: Person
  by: Person | undefined
  /** where a yes said by mistake is taken back, while no convention is written */
  takeBackAt: string | undefined
}

/** Once it is answered: after a yes, who comes and who prepares the convention. */
export function answeredPage(c: Ask, { one, answer, person, by, takeBackAt }: Answered): Response {
  const say = speak(c, proposalWords)
  return shell(
    c,
    say.thanks,
    answer === 'no' ? (
      <>
        <Heading title={say.thanksNo} />
        <Alert kind="ok" title={say.notedNo}>
          {say.noMore}
        </Alert>
      </>
    ) : (
      <>
        <Heading title={say.thanksYes} lead={fullName(person)} />
        <section class="panel">
          <Facts
            facts={[
              { label: say.whoComes, value: fullName(person) },
              ...factsOf(one, say),
              {
                label: say.whoPrepares,
                value: [by && fullName(by), one.organisation.name].filter(Boolean).join(', '),
              },
            ]}
          />
        </section>
        <p>{say.before}</p>
        {takeBackAt && (
          <details class="why">
            <summary>{say.byMistake}</summary>
            <Form action={`${takeBackAt}/retirer`} label={say.takeBack}>
              <p>{say.takingBack}</p>
              <Button kind="quiet">{say.takeBack}</Button>
            </Form>
          </details>
        )}
      </>
    ),
  )
}

/** Withdrawn, past, or too old: nothing of anybody is said. */
export function overPage(c: Ask): Response {
  const say = speak(c, proposalWords)
  return shell(
    c,
    say.over,
    <>
      <Heading title={say.over} />
      <p>{say.overText}</p>
      <p>
        <LinkButton kind="quiet" href="/entreprises">
          {say.more}
        </LinkButton>
      </p>
    </>,
    410,
  )
}

const factsOf = ({ trade, object, fromDay, toDay, shown, card }: Proposal, say: ProposalWords): Fact[] => [
  { label: say.trade, value: <bdi {...asWritten}>{tradeTitle(trade)}</bdi> },
  { label: say.aim, value: say.aims[object] },
  { label: say.dates, value: say.between(fromDay, toDay) },
  ...(shown ? [{ label: say.shown, value: <bdi {...asWritten}>{shown}</bdi> }] : []),
  ...(card ? [{ label: say.card, value: <a href={card}>{say.seeCard}</a> }] : []),
]
