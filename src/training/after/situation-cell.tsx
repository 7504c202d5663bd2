import { Tag } from '#platform/ui'
import { parisDay, writeShortDate } from '#platform/time'
import {
  contractNames,
  momentWords,
  nextPress,
  sinceWords,
  situationNames,
  type AfterAsk,
  type ToldSituation,
} from '../reply/door.ts'

/** As it stands inside a sentence: 'à son compte'; 'CDI' as it is. */
const inside = (words: string): string =>
  /^\p{Lu}\p{Lu}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)

/** 'En emploi, CDI, depuis 1 à 3 mois': what is not known is left out. */
const situationIn = ({ situation, contract, since }: ToldSituation): string =>
  [
    situationNames[situation],
    contract && contract !== 'not said' && inside(contractNames[contract]),
    since && inside(sinceWords[since]),
  ]
    .filter(Boolean)
    .join(', ')

type Told = { ask: AfterAsk | undefined; told: ToldSituation | undefined; name: string }

/** Where somebody stands at one moment, and the way to note what was said by telephone; what the person said by themselves stays theirs. */
export function SituationCell({ ask, told, name }: Told) {
  if (!ask) return <span class="muted">Pas encore demandé</span>
  const words = told ? 'Corriger' : 'Noter par téléphone'
  return (
    <>
      {told ? (
        <span>
          {situationIn(told)}
          <span class="muted">{`, le ${writeShortDate(parisDay(told.saidAt))}${told.notedBy ? ', par téléphone' : ''}`}</span>
        </span>
      ) : (
        <Tag kind="wait">Sans réponse</Tag>
      )}{' '}
      {(!told || nextPress(told) || told.notedBy) && (
        <a
          href={`/formation/apres/${ask.id}`}
          aria-label={`${words}\u00A0: ${name}, ${momentWords[ask.moment]}`}
        >
          {words}
        </a>
      )}
    </>
  )
}
