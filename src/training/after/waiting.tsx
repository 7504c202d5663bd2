import { Alert } from '#platform/ui'
import type { AfterAsk } from './ask-store.ts'

/** What is asked of somebody after their training, on their own day. */
export const WaitingAsks = ({ asks }: { asks: readonly AfterAsk[] }) => (
  <>
    {asks.map(({ secret, moment }) => (
      <Alert
        kind="wait"
        icon="note"
        title={moment === 'end' ? 'Votre avis sur la formation' : 'Où en êtes-vous ?'}
      >
        <p>Une minute, en images.</p>
        <a href={`/apres/${secret}`}>Répondre</a>
      </Alert>
    ))}
  </>
)
