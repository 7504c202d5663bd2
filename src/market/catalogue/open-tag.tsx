import { Tag } from '#platform/ui'
import type { Shop } from './catalogue.ts'
import { shopSentences, useSaid } from '../words/door.ts'
import { openIn } from './open-words.ts'

export function OpenTag({ shop, now }: { shop: Shop; now: Date }) {
  const said = openIn(useSaid(shopSentences), shop, now)
  return (
    <p>
      <Tag kind={said.kind} icon={said.kind === 'ok' ? undefined : 'clock'}>
        {said.text}
      </Tag>
    </p>
  )
}
