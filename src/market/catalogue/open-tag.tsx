import { Tag } from '#platform/ui'
import type { Shop } from './catalogue.ts'
import { openIn, shopSentences, useSaid } from '../words/door.ts'

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
