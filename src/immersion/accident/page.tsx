import { asWritten } from '#platform/languages'
import { fullName } from '#people'
import { Empty, Facts, Heading, LinkButton } from '#platform/ui'
import { writeInstant } from '#platform/time'
import { writerIn, type Ask } from '#platform/web'
import type { AccidentWords } from '../words/door.ts'
import { declarationOf, isUnhurt, latestOf, mayWithdraw, withdrawalOf, type Accident } from './accident.ts'
import { accountFor, accountsOf, earlierOf, missingFor, type Account } from './accounts.ts'
import { mayDeclare, readsInjury } from './circle.ts'
import { Clock, MissingView } from './clock-view.tsx'
import { DeclarationsView } from './declarations-view.tsx'
import { factLines } from './fact-lines.ts'
import { accidentPage, saysTo } from './frame.tsx'
import type { Standpoint } from './standpoint.ts'

/** The accidents of an immersion as this reader may read them: the clock first, then the facts, and what each may do. */
export function accidentsPage(c: Ask, from: Standpoint, all: readonly Accident[]): Response {
  const say = saysTo(c, from)
  const reading = readingOf(c, from)
  return accidentPage(
    c,
    from,
    { title: say.title },
    <>
      <Heading title={say.title} over={say.over(fullName(from.person), from.host.name)} />
      {all.length === 0 && <Empty icon="help" title={say.none} text={say.noneText} />}
      {all.map((accident, i) => (
        <OneAccident
          accident={accident}
          {...reading}
          now={c.var.now}
          n={all.length > 1 ? all.length - i : undefined}
        />
      ))}
      <LinkButton kind={all.length > 0 ? 'quiet' : undefined} wide href={`${from.at}/dire`}>
        {all.length > 0 ? say.sayAnother : say.say}
      </LinkButton>
      {from.back && (
        <p>
          <a href={from.back}>{from.where === 'desk' ? say.toConvention : say.toMine}</a>
        </p>
      )}
    </>,
  )
}

const readingOf = (c: Ask, from: Standpoint): Reading => ({
  from,
  say: saysTo(c, from),
  instant: from.where === 'desk' ? writeInstant : writerIn(c).instant,
})

type Beside = { accounts: readonly Account[]; isOpen: boolean; c: Ask; from: Standpoint }

/** What the others said, beside where somebody writes their own words. */
export function WordsBeside({ accounts, isOpen, c, from }: Beside) {
  const reading = readingOf(c, from)
  return accounts.length === 0 ? null : (
    <details class="why" open={isOpen}>
      <summary>{reading.say.form.mine.others}</summary>
      <div class="stack">
        <Accounts accounts={accounts} {...reading} />
      </div>
    </details>
  )
}

type Reading = { from: Standpoint; say: AccidentWords; instant: (at: Date) => string }

/** `n`: which one, when there are several: two of one hour have two names. */
type Props = Reading & { accident: Accident; now: Date; n: number | undefined }

function OneAccident({ accident, from, say, instant, now, n }: Props) {
  const reading = { from, say, instant }
  const latest = latestOf(accident)
  const here = `${from.at}/${accident.id}`
  const declares = mayDeclare(from)
  const accounts = accountsOf(accident)
  const before = earlierOf(accident, accounts)
  const missing = missingFor(from, accident)
  const declared = declarationOf(accident)
  const withdrawn = withdrawalOf(accident)
  return (
    <section class="panel stack" aria-labelledby={`accident-${accident.id}`}>
      <h2 id={`accident-${accident.id}`}>{say.one(latest.happenedAt, n, withdrawn !== undefined)}</h2>
      <Clock accident={accident} from={from} now={now} say={say} />
      {!withdrawn && <MissingView missing={missing} here={here} declares={declares} say={say} />}
      {declares && !withdrawn && (
        <LinkButton kind={declared ? 'quiet' : undefined} wide href={`${here}/declaree`}>
          {declared ? say.declareAgain : say.declare}
        </LinkButton>
      )}
      {withdrawn ? (
        <details class="why">
          <summary>{say.wasSaid}</summary>
          <div class="stack">
            <Accounts accounts={accounts} {...reading} />
          </div>
        </details>
      ) : (
        <Accounts accounts={accounts} {...reading} />
      )}
      <DeclarationsView
        accident={accident}
        here={declares ? here : undefined}
        mayRestore={!withdrawn}
        say={say}
      />
      <div class="row">
        <LinkButton kind="quiet" icon="pen" href={`${here}/corriger`}>
          {withdrawn ? say.sayAgain : say.correct}
        </LinkButton>
        {(declares || from.role === 'person' || from.role === 'guardian') && (
          <LinkButton kind="quiet" icon="print" href={`${here}.pdf`}>
            {say.print}
          </LinkButton>
        )}
      </div>
      {!withdrawn && mayWithdraw(from.role, accident) && (
        <p>
          <a href={`${here}/retirer`}>{say.byMistake}</a>
        </p>
      )}
      {before.length > 0 && (
        <details class="why">
          <summary>{say.before(before.length)}</summary>
          <div class="stack">
            {before.map((statement) => (
              <>
                <Said account={{ statement, saysInjury: true }} {...reading} />
                <Withdrawn accident={accident} n={statement.n} say={say} />
              </>
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

/** What each who spoke says, under their name when there are several. */
function Accounts({ accounts, ...reading }: Reading & { accounts: readonly Account[] }) {
  const [one, ...others] = accounts
  if (one && others.length === 0) return <Said account={one} {...reading} />
  return (
    <>
      {accounts.map((account) => (
        <div class="stack tight">
          <h3>
            <bdi {...asWritten}>{account.statement.saidName}</bdi>
          </h3>
          <Said account={account} {...reading} />
        </div>
      ))}
    </>
  )
}

function Said({ account, from, say, instant }: Reading & { account: Account }) {
  const { statement, saysInjury } = account
  const lines = factLines(accountFor(from, account), say, instant)
  const isRead = readsInjury(from, statement)
  const isCarried = saysInjury && isRead && !isUnhurt(statement) && statement.injuryBy !== statement.saidBy
  return (
    <>
      <Facts
        facts={lines.map(({ label, value, isTyped }) => ({
          label,
          value: isTyped ? <bdi {...asWritten}>{value}</bdi> : value,
        }))}
      />
      {saysInjury && !isRead && <p class="small muted">{say.injuryHidden}</p>}
      {isCarried && <p class="small muted">{say.injurySaidBy(statement.injuryName)}</p>}
      <p class="small muted">{say.saidBy(statement.saidName, statement.saidAt)}</p>
    </>
  )
}

/** That these words were withdrawn, then said again. */
function Withdrawn({ accident, n, say }: { accident: Accident; n: number; say: AccidentWords }) {
  const one = accident.withdrawals.find((withdrawal) => withdrawal.n === n)
  return one ? (
    <p class="small muted">
      {say.withdrawnBy(one.name, one.at)} <bdi {...asWritten}>{say.quote(one.why)}</bdi>
    </p>
  ) : null
}
