import { Heading, Tabs } from '#platform/ui'
import type { PageWords } from '#platform/web'
import type { ComponentChildren } from 'preact'

const tabs = [
  { href: '/traces', label: 'Traces' },
  { href: '/traces/cles', label: 'Clés' },
  { href: '/traces/refus', label: 'Refus' },
  { href: '/traces/transferts', label: 'Transferts' },
]

export const recordsWords = (title: string): PageWords => ({
  title,
  room: 'records',
  density: 'bureau',
  space: 'Traces',
})

type Props = { title: string; lead: string; here: string; technical: boolean; children: ComponentChildren }

/** The tabs of the room. Who keeps the machinery sees the keys, not what people did. */
export function RecordsFrame({ title, lead, here, technical, children }: Props) {
  const seen = tabs.filter(({ href }) => !technical || href !== '/traces')
  return (
    <div class="stack loose">
      <Heading title={title} lead={lead} />
      <Tabs
        label="Traces d’apprentissage"
        items={seen.map((tab) => ({ ...tab, current: tab.href === here }))}
      />
      {children}
    </div>
  )
}
