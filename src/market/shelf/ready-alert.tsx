import { Alert, Button, Form } from '#platform/ui'
import { shelfSentences } from '../keeping/door.ts'
import type { Merchant } from '../merchant.ts'
import { useSaid } from '../words/door.ts'

export function ReadyAlert({ merchant, ready }: { merchant: Merchant; ready: number }) {
  const { say } = useSaid(shelfSentences)
  return (
    <Alert kind="ok" title={say.ready(ready)}>
      <Form action={`/marche/boutique/publier-prets?commerce=${merchant.slug}`} label={say.sellReady}>
        <Button>{say.sellThese(ready)}</Button>
      </Form>
    </Alert>
  )
}
