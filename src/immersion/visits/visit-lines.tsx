import { asWritten } from '#platform/languages'
import { typo } from '#platform/i18n'
import { Tag } from '#platform/ui'
import { inFrench, type ImmersionWords } from '../words/door.ts'
import type { Visit } from './visit.ts'

const kinds = { well: 'ok', partly: 'wait', badly: 'late' } as const

/** How it went each time that somebody asked. */
export const VisitLine = ({ visit, say = inFrench }: { visit: Visit; say?: ImmersionWords }) => (
  <>
    <p>
      {say.visited(visit.way, visit.day)} <Tag kind={kinds[visit.going]}>{say.goings[visit.going]}</Tag>
    </p>
    {visit.words && (
      <p class="as-written" {...asWritten}>
        {typo(`« ${visit.words} »`)}
      </p>
    )}
    <p class="small muted">{visit.byName}</p>
  </>
)
