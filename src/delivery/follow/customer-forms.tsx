import { Button, Form, TextArea } from '#platform/ui'
import type { Order } from '../order.ts'
import type { FollowWords } from './words.ts'

type Props = { order: Order } & Pick<FollowWords, 'say'>

export function WordForm({ order, say, error }: Props & { error?: string }) {
  return (
    <Form action={`/livraisons/suivre/${order.follow}/mot`} label={say.word}>
      <TextArea
        name="words"
        label={say.word}
        hint={say.wordHint}
        value={order.door.words}
        error={error}
        rows={3}
        maxlength={300}
        required={false}
      />
      <Button>{say.sendWord}</Button>
    </Form>
  )
}

type Until = keyof FollowWords['say']['until']

export function CancelForm({ order, say, until }: Props & { until: Until }) {
  return (
    <details class="panel">
      <summary>{say.cancel}</summary>
      <Form action={`/livraisons/suivre/${order.follow}/annulation`} label={say.cancelIt}>
        <p>{say.until[until]}</p>
        <Button kind="stop">{say.cancelIt}</Button>
      </Form>
    </details>
  )
}
