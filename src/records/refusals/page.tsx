import { writeInstant } from '#platform/time'
import { Empty, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { recordsWords, RecordsFrame } from '../frame.tsx'
import type { KeptRefusal } from './store.ts'
import { frenchRule, type SayRule } from './french-rule.ts'

/** What was refused to the tools in the last 24 hours, and why: the most recent first. */
export function refusalsPage(
  c: Ask,
  words: { refusals: KeptRefusal[]; technical: boolean; sayRule: SayRule },
): Response {
  const { refusals, technical, sayRule } = words
  return page(
    c,
    recordsWords('Refus'),
    <RecordsFrame
      title="Refus"
      lead="Ce qui a été refusé aux outils depuis 24 heures. Rien de ce qui est ici n’a été gardé."
      here="/traces/refus"
      technical={technical}
    >
      {refusals.length === 0 && (
        <Empty
          icon="check"
          title="Rien n’a été refusé depuis 24 heures"
          text="Les outils envoient ce qu’il faut."
        />
      )}
      {refusals.length > 0 && (
        <Table
          caption="Refus des dernières 24 heures"
          captionHidden
          columns={[
            { key: 'why', label: 'Pourquoi', header: true, cell: (one) => whySentence(one, sayRule) },
            { key: 'where', label: 'Où', cell: ({ place }) => (place ? <code>{place}</code> : '—') },
            { key: 'tool', label: 'Outil', cell: ({ keyName }) => keyName },
            {
              key: 'what',
              label: 'Demande',
              cell: ({ request, status }) => <code>{`${request} ${status}`}</code>,
            },
            { key: 'at', label: 'Quand', cell: ({ at }) => writeInstant(at) },
          ]}
          rows={refusals}
        />
      )}
    </RecordsFrame>,
  )
}

const whySentence = (refused: KeptRefusal, sayRule: SayRule): string =>
  'words' in refused ? refused.words : (sayRule(refused.rule) ?? frenchRule(refused.rule))
