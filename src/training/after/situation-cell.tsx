import { Tag } from '#platform/ui'
import { parisDay, writeShortDate } from '#platform/time'
import { momentWords, nextPress, situationNames, type AfterAsk, type ToldSituation } from '../reply/door.ts'

type Told = { ask: AfterAsk | undefined; told: ToldSituation | undefined; name: string }

/** Where somebody stands at one moment, and the way to note what was said by telephone; what the person said by themselves stays theirs. */
export function SituationCell({ ask, told, name }: Told) {
  if (!ask) return <span class="muted">Pas encore demandé</span>
  const words = told ? 'Corriger' : 'Noter par téléphone'
  return (
    <>
      {told ? (
        <span>
          {situationNames[told.situation]}
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
