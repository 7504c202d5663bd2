import { fullName } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { writeDate, writeInstant } from '#platform/time'
import { Empty, Facts, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import {
  declarationOf,
  latestOf,
  mayWithdraw,
  withdrawalOf,
  type Accident,
  type KeptStatement,
} from './accident.ts'
import { factsFor, mayDeclare, readsInjury } from './circle.ts'
import { Clock } from './clock-view.tsx'
import { factLines } from './fact-lines.ts'
import { accidentPage } from './frame.tsx'
import type { Standpoint } from './standpoint.ts'

/** The accidents of an immersion as this reader may read them: the clock first, then the facts, and what each may do. */
export const accidentsPage = (c: Ask, from: Standpoint, all: readonly Accident[]): Response =>
  accidentPage(
    c,
    from,
    { title: 'Accident' },
    <>
      <Heading title="Accident" over={typo(`${fullName(from.person)} chez ${from.host.name}`)} />
      {all.length === 0 && (
        <Empty
          icon="help"
          title="Aucun accident n’est dit"
          text="Sur place ou sur le trajet, dites-le dans les 24 heures. Une urgence : le 15 ou le 112."
        />
      )}
      {all.map((accident, i) => (
        <OneAccident
          accident={accident}
          from={from}
          now={c.var.now}
          n={all.length > 1 ? all.length - i : undefined}
        />
      ))}
      <LinkButton kind={all.length > 0 ? 'quiet' : undefined} wide href={`${from.at}/dire`}>
        {all.length > 0 ? 'Dire un autre accident' : 'Dire un accident'}
      </LinkButton>
      {from.back && (
        <p>
          <a href={from.back}>
            {from.where === 'desk' ? 'Revenir à la convention' : 'Revenir à mon immersion'}
          </a>
        </p>
      )}
    </>,
  )

/** `n`: which one, when there are several: two of one hour have two names. */
type Props = { accident: Accident; from: Standpoint; now: Date; n: number | undefined }

function OneAccident({ accident, from, now, n }: Props) {
  const latest = latestOf(accident)
  const here = `${from.at}/${accident.id}`
  const declares = mayDeclare(from)
  const before = accident.statements.slice(0, -1).toReversed()
  const declared = declarationOf(accident)
  const withdrawn = withdrawalOf(accident)
  return (
    <section class="panel stack" aria-labelledby={`accident-${accident.id}`}>
      <h2 id={`accident-${accident.id}`}>
        {typo(
          `${n === undefined ? 'Le' : `Accident ${n}, le`} ${writeInstant(latest.happenedAt)}${withdrawn ? ', retiré' : ''}`,
        )}
      </h2>
      <Clock accident={accident} from={from} now={now} />
      {declares && !withdrawn && (
        <LinkButton kind={declared ? 'quiet' : undefined} wide href={`${here}/declaree`}>
          {declared ? 'Corriger la déclaration' : 'Il est déclaré : le noter'}
        </LinkButton>
      )}
      {withdrawn ? (
        <details class="why">
          <summary>Ce qui était dit</summary>
          <div class="stack">
            <Said statement={latest} from={from} />
          </div>
        </details>
      ) : (
        <Said statement={latest} from={from} />
      )}
      <Declarations accident={accident} here={declares ? here : undefined} />
      <div class="row">
        <LinkButton kind="quiet" icon="pen" href={`${here}/corriger`}>
          {withdrawn ? 'Redire cet accident' : 'Corriger ou compléter'}
        </LinkButton>
        {(declares || from.role === 'person' || from.role === 'guardian') && (
          <LinkButton kind="quiet" icon="print" href={`${here}.pdf`}>
            Imprimer
          </LinkButton>
        )}
      </div>
      {!withdrawn && mayWithdraw(from.role, accident) && (
        <p>
          <a href={`${here}/retirer`}>Dit par erreur ? Le retirer</a>
        </p>
      )}
      {before.length > 0 && (
        <details class="why">
          <summary>{typo(writeCount(before.length, 'version d’avant', 'versions d’avant'))}</summary>
          <div class="stack">
            {before.map((statement) => (
              <>
                <Said statement={statement} from={from} />
                <Withdrawn accident={accident} n={statement.n} />
              </>
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

function Said({ statement, from }: { statement: KeptStatement; from: Standpoint }) {
  return (
    <>
      <Facts facts={factLines(factsFor(from, statement))} />
      {!readsInjury(from, statement) && (
        <p class="small muted">
          La blessure n’est lue que par la personne, par qui l’accompagne et par qui déclare.
        </p>
      )}
      <p class="small muted">
        {typo(`Dit par ${statement.saidName}, le ${writeInstant(statement.saidAt)}.`)}
      </p>
    </>
  )
}

/** That these words were withdrawn, then said again. */
function Withdrawn({ accident, n }: { accident: Accident; n: number }) {
  const one = accident.withdrawals.find((withdrawal) => withdrawal.n === n)
  return one ? (
    <p class="small muted">{typo(`Retiré par ${one.name}, le ${writeInstant(one.at)} : « ${one.why} »`)}</p>
  ) : null
}

/** What proves the declaration that stands, for who declares (`here`); then what was noted before it. */
function Declarations({ accident, here }: { accident: Accident; here: string | undefined }) {
  const [last, ...before] = accident.declarations.toReversed()
  return (
    <>
      {here && last?.proofId && (
        <p>
          <a href={`${here}/preuve/${last.n}`}>La preuve de la déclaration</a>
        </p>
      )}
      {before.length > 0 && (
        <details class="why">
          <summary>
            {typo(writeCount(before.length, 'déclaration notée avant', 'déclarations notées avant'))}
          </summary>
          <ul class="plain stack">
            {before.map(({ n, declaredOn, reference, proofId, saidName, saidAt }) => (
              <li>
                {typo(`Déclaré le ${writeDate(declaredOn)}${reference ? `. Numéro : ${reference}` : ''}`)}
                <br />
                <span class="small muted">{typo(`Noté par ${saidName}, le ${writeInstant(saidAt)}.`)}</span>
                {here && proofId && proofId !== last?.proofId && (
                  <>
                    {' '}
                    <a href={`${here}/preuve/${n}`}>Sa preuve</a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
