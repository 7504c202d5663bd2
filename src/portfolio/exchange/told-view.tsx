import { typo, writeCount } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { shownSentences } from '../shown/door.ts'
import { sayTime, tutorialSentences } from '../tutorials/door.ts'
import { CARD_PATH } from './carried.ts'
import type { CarriedEvidence, Manifest } from './manifest.ts'
import type { CarriedCard, CarriedTold } from './told.ts'

const { audiences } = shownSentences.says.fr

type Titles = Pick<Manifest, 'evidence'>

const titlesOf = ({ evidence }: Titles, ids: readonly string[]): string[] =>
  evidence.filter(({ id }) => ids.includes(id)).map(({ title }) => title)

/** The card, above the evidence. */
export const CardTold = ({ card, evidence }: Titles & { card: CarriedCard }) => (
  <article>
    <h2>Ma carte</h2>
    <p dir="auto">{card.canDo}</p>
    <ul>
      {titlesOf({ evidence }, card.proofs).map((title) => (
        <li dir="auto">{title}</li>
      ))}
    </ul>
    {card.call && <p>{typo(`Qui appeler : ${card.call}`)}</p>}
    <p>
      <a href={CARD_PATH}>Ma carte, à imprimer</a>
    </p>
  </article>
)

/** To whom one evidence is shown, and what was answered to it. */
export function ToldOfOne({ id, told }: Pick<CarriedEvidence, 'id'> & { told: CarriedTold }) {
  const to = told.shown.find((one) => one.evidence === id)?.to ?? []
  const answers = told.answers.filter((one) => one.evidence === id)
  return (
    <>
      {to.length > 0 && <p>{typo(`Montrée à : ${to.map((one) => audiences[one]).join(', ')}.`)}</p>}
      {answers.length > 0 && <h3>On me répond</h3>}
      {answers.map(({ by, on, words, voice }) => (
        <blockquote>
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what somebody said; their words, if any, are below */}
          {voice && <audio controls src={voice} />}
          {words && <p dir="auto">{words}</p>}
          <p>{`${by}, le ${writeDate(on)}`}</p>
        </blockquote>
      ))}
    </>
  )
}

/** The steps of a gesture in its film, and the words under it. */
export const StepsTold = ({
  steps = [],
  captions = [],
  sheet,
}: Pick<CarriedEvidence, 'steps' | 'captions'> & { sheet: string }) => (
  <>
    {steps.length > 0 && (
      <>
        <h3>Les étapes</h3>
        <ol>
          {steps.map(({ at_s, words, says, picture }) => (
            <li dir="auto">
              {`${sayTime(tutorialSentences.says.fr, at_s)} ${words}`}
              {says && <p>{says}</p>}
              {picture && <img src={picture} alt="" />}
            </li>
          ))}
        </ol>
        <p>
          <a href={sheet}>Les étapes, à imprimer</a>
        </p>
      </>
    )}
    {captions.length > 0 && (
      <>
        <h3>Les mots du film</h3>
        {captions.map(({ from_s, words }) => (
          <p dir="auto">{`${sayTime(tutorialSentences.says.fr, from_s)} : ${words}`}</p>
        ))}
      </>
    )}
  </>
)

/** The links that were given, without the address of any. */
export const LinksTold = ({ told, evidence }: Titles & { told: CarriedTold }) => (
  <article>
    <h2>Les liens que j’ai donnés</h2>
    <p>Leur adresse n’est gardée nulle part.</p>
    <ul>
      {told.links.map(({ forWhom, madeOn, untilDay, endedOn, showsCard, proofs, looks }) => (
        <li>
          {typo(
            [
              `${forWhom} : du ${writeDate(madeOn)} au ${writeDate(endedOn ?? untilDay)}`,
              ...(showsCard ? ['ma carte'] : []),
              ...titlesOf({ evidence }, proofs),
              looks === 0 ? 'jamais ouvert' : `ouvert ${writeCount(looks, 'fois', 'fois')}`,
            ].join(' · '),
          )}
        </li>
      ))}
    </ul>
  </article>
)
