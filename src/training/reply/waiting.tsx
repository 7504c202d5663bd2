import { Alert } from '#platform/ui'
import type { AfterAsk } from './ask-store.ts'
import { asksSituation } from './moment.ts'
import { PressForm, whereNow } from './press-form.tsx'
import type { ReplySentences } from './sentences.fr.ts'

type Waiting = { asks: readonly AfterAsk[]; say: ReplySentences }

/** What is asked of somebody after their training, on their own day. Where they stand is pressed here: its first press is one of the three. */
export const WaitingAsks = ({ asks, say }: Waiting) => (
  <>
    {asks.map(({ secret, moment }) => (
      <Alert kind="wait" icon="note" title={say.afterwards}>
        {asksSituation(moment) ? (
          <div class="stack tight">
            <p>{say.whereNow}</p>
            <PressForm secret={secret} press={whereNow(say)} />
          </div>
        ) : (
          <>
            <p>{say.oneMinute}</p>
            <a href={`/apres/${secret}`}>{say.opinion}</a>
          </>
        )}
      </Alert>
    ))}
  </>
)
