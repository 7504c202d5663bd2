import { fullName, type Person, type PersonId } from '#people'
import { typo, writeCount } from '#platform/i18n'
import type { Id } from '#platform/id'
import { writerOf } from '#platform/languages'
import { writeDate } from '#platform/time'
import { Heading, LinkButton, OtherPages, Pager } from '#platform/ui'
import { page, type Ask, type Card } from '#platform/web'
import { AnswerForm, AnswerList, type Answer, type Refused } from '../answers/door.ts'
import { keyOf, type Criterion } from '../criterion.ts'
import type { Evidence } from '../evidence.ts'
import { Leaf } from '../leaf.tsx'
import { PORTFOLIO } from '../portfolio.ts'
import { sayingIn } from '../say-origin.ts'
import { ByCriterion } from './by-criterion.tsx'
import type { ProvenCriterion } from './list-by-criterion.ts'
import { EvidenceRead } from './evidence-read.tsx'
import { looksRead } from './reader-words.ts'
import type { Day } from '#platform/time'

export const SHOWN = `${PORTFOLIO}/personnes`
const words = { room: 'portfolio', density: 'bureau', space: 'Portfolios' } as const

/** On the page, and on what leads there. */
export const SHOWN_TITLE = 'Ce que l’on vous montre'

export type Shows = { personId: PersonId; name: string; count: number; latest: Day }

/** Those who show something to this reader. */
export function peoplePage(c: Ask, all: readonly Shows[]): Response {
  const title = SHOWN_TITLE
  return page(
    c,
    { ...words, title },
    <div class="stack loose narrow">
      <Heading
        title={title}
        lead="Chaque personne choisit ce qu’elle vous montre. Elle lit que vous l’avez ouvert."
      />
      <ul class="rows">
        {all.map(({ personId, name, count, latest }) => (
          <li>
            <p>
              <a href={`${SHOWN}/${personId}`}>{name}</a>
              <br />
              <span class="small muted">
                {typo(
                  `${writeCount(count, 'preuve', 'preuves')}, la dernière montrée le ${writeDate(latest)}`,
                )}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </div>,
  )
}

type OfPerson = {
  person: Person
  /** Where a juror marks them. */
  backTo: readonly Card[]
  all: readonly Evidence[]
  count: number
  next: number | undefined
  criteria: readonly ProvenCriterion[]
  /** The criterion that alone is looked at, when it is one. */
  only: Criterion | undefined
}

/** What one person shows to this reader, as an album. */
export function personPage(c: Ask, { person, backTo, all, count, next, criteria, only }: OfPerson): Response {
  const name = fullName(person)
  const at = `${SHOWN}/${person.id}`
  return page(
    c,
    { ...words, title: `Ce que montre ${name}` },
    <div class="stack loose">
      <p>
        {only ? <a href={at}>Tout ce que montre {name}</a> : <a href={SHOWN}>Tout ce que l’on vous montre</a>}
      </p>
      <Heading
        over="Portfolio"
        title={name}
        lead={typo(
          only
            ? `${writeCount(count, 'preuve', 'preuves')} de : ${only.title}`
            : `${writeCount(count, 'preuve', 'preuves')} pour vous.`,
        )}
      />
      <OtherPages pages={backTo} />
      <ul class="album">
        {all.map((one) => (
          <li>
            <Leaf at={`${at}/${one.id}`} evidence={one} words={looksRead} write={writerOf('fr')} />
          </li>
        ))}
      </ul>
      {!only && <ByCriterion at={at} all={criteria} />}
      <Pager
        {...(next
          ? { next: `${at}?${only ? `critere=${encodeURIComponent(keyOf(only))}&` : ''}page=${next}` }
          : {})}
      />
    </div>,
  )
}

type One = {
  person: Person
  evidence: Evidence
  /** What its person says that it proves. */
  proves: readonly Criterion[]
  /** Where a juror marks them. */
  backTo: readonly Card[]
  answers: readonly Answer[]
  /** The id of the answer to be, for who may answer. */
  act: Id | undefined
  refused?: Refused | undefined
}

/** One evidence that somebody shows to this reader, what was answered, and a word to add for who trains them. */
export function evidencePage(
  c: Ask,
  { person, evidence, proves, backTo, answers, act, refused }: One,
): Response {
  const at = `${SHOWN}/${person.id}`
  return page(
    c,
    {
      ...words,
      title: `${evidence.title}, ${fullName(person)}`,
      refused: refused !== undefined,
      scripts: act === undefined ? [] : ['record'],
    },
    <div class="stack narrow">
      <p>
        <a href={at}>Portfolio de {fullName(person)}</a>
      </p>
      <OtherPages pages={backTo} />
      <EvidenceRead at={`${at}/${evidence.id}`} evidence={evidence} say={sayingIn(c)} />
      {evidence.pieces.some((one) => one.kind === 'video' && !one.isTold) && (
        <p>
          <LinkButton kind="quiet" icon="play" href={`${at}/${evidence.id}/film`}>
            Le film étape par étape
          </LinkButton>
        </p>
      )}
      {proves.length > 0 && <Proves criteria={proves} />}
      {(act !== undefined || answers.length > 0) && <h2>Ce que l’on répond</h2>}
      <AnswerList at={`${at}/${evidence.id}`} all={answers} write={writerOf('fr')} />
      {act !== undefined && (
        <AnswerForm at={`${at}/${evidence.id}`} act={act} to={person.givenName} refused={refused} />
      )}
    </div>,
    refused ? 422 : 200,
  )
}

/** The criteria that an evidence proves, as its person says. */
const Proves = ({ criteria }: { criteria: readonly Criterion[] }) => (
  <section class="stack tight" aria-labelledby="proves">
    <h2 id="proves">Ce que ça prouve</h2>
    <ul>
      {criteria.map((one) => (
        <li key={keyOf(one)}>{typo(`${one.block} : ${one.title}`)}</li>
      ))}
    </ul>
  </section>
)
