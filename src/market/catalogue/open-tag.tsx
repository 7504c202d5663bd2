import { Tag } from '#platform/ui'
import type { Shop } from './catalogue.ts'
import { writeOpen } from '../hours-words.ts'

export function OpenTag({ shop, now }: { shop: Shop; now: Date }) {
  const said = writeOpen(shop, shop.opening, now)
  return (
    <p>
      <Tag kind={said.kind} icon={said.kind === 'ok' ? undefined : 'clock'}>
        {said.text}
      </Tag>
    </p>
  )
}
