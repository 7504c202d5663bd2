import { typo } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { Tag } from '#platform/ui'
import type { Approval, PageState } from './approval.ts'

const states: Record<PageState, { kind: 'ok' | 'wait' | 'late' | 'none'; words: string }> = {
  'to read': { kind: 'none', words: 'Accord à demander' },
  approved: { kind: 'ok', words: 'Approuvée' },
  'change asked': { kind: 'late', words: 'Changement demandé' },
  'changed since': { kind: 'wait', words: 'Changée depuis : à relire' },
}

export const PageTag = ({ state }: { state: PageState }) => (
  <Tag kind={states[state].kind}>{states[state].words}</Tag>
)

/** 'Brigitte Carlier, le 3 mai 2019 : « Le titre est faux. »' */
export function lastWord({ byName, inPlaceOfLead, saidAt, words }: Approval): string {
  const who = [byName, inPlaceOfLead ? 'à la place du responsable' : null].filter(Boolean).join(' ')
  const when = `le ${writeDate(parisDay(saidAt))}`
  return typo([who, when].filter(Boolean).join(', ') + (words ? ` : « ${words} »` : ''))
}
