import { capital } from '#platform/i18n'
import { Bricks } from '#platform/ui'
import type { DaySentences } from './sentences.fr.ts'

export function Weeks({ week, of, say }: { week: number; of: number; say: DaySentences }) {
  const done = Math.max(0, week - 1)
  const now = week > 0 ? 1 : 0
  const words = capital(week > 0 ? say.weekOf(week, of) : say.weeks(of))
  return (
    <p class="row">
      <Bricks
        size="week"
        perRow={of}
        label={words}
        groups={[
          { count: done, kind: 'full' },
          { count: now, kind: 'now' },
          { count: of - done - now, kind: 'coming' },
        ]}
      />
      <span class="small">{words}</span>
    </p>
  )
}
