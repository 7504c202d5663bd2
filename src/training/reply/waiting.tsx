import { Alert } from '#platform/ui'
import type { AfterAsk } from './ask-store.ts'
import type { ReplySentences } from './sentences.fr.ts'

type Waiting = { asks: readonly AfterAsk[]; say: ReplySentences }

/** What is asked of somebody after their training, on their own day. */
export const WaitingAsks = ({ asks, say }: Waiting) => (
  <>
    {asks.map(({ secret, moment }) => (
      <Alert kind="wait" icon="note" title={say.afterwards}>
        <p>{say.oneMinute}</p>
        <a href={`/apres/${secret}`}>{moment === 'end' ? say.opinion : say.whereNow}</a>
      </Alert>
    ))}
  </>
)
