import { typo } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { Table } from '#platform/ui'
import { modeWords, proofWords, type Activity, type Sequence } from '../activity.ts'
import { sequenceTitle } from './sequence-name.ts'

type Listed = { address: string; sequence: Sequence; list: Activity[]; open: boolean }

export function SequenceOf({ address, sequence, list, open }: Listed) {
  const title = sequenceTitle(sequence)
  const minutes = list.reduce((sum, one) => sum + one.minutes, 0)
  return (
    <details class="sequence" id={`s-${sequence.id}`} open={open}>
      <summary>
        <h2 class="t1">{title}</h2>
        <span class="muted">
          {typo(`${list.length === 1 ? '1 activité' : `${list.length} activités`}, ${writeMinutes(minutes)}`)}
        </span>
      </summary>
      {list.length > 0 && (
        <Table
          caption={title}
          captionHidden
          columns={[
            { key: 'code', label: 'Code', cell: (one: Activity) => one.code },
            {
              key: 'title',
              label: 'Activité',
              header: true,
              cell: (one) => <a href={`${address}/${one.id}`}>{one.title}</a>,
            },
            { key: 'mode', label: 'Comment', cell: (one) => modeWords[one.mode] },
            { key: 'minutes', label: 'Durée', num: true, cell: (one) => writeMinutes(one.minutes) },
            {
              key: 'proof',
              label: 'Preuve',
              cell: (one) =>
                one.proof === 'quiz' && one.quiz?.length === 0 ? 'Questions à écrire' : proofWords[one.proof],
            },
            { key: 'domains', label: 'Domaines', cell: (one) => one.domains.join(', ') || 'Aucun' },
          ]}
          rows={list}
        />
      )}
      <p class="row no-print">
        <a href={`${address}/nouvelle?sequence=${sequence.id}`}>Ajouter une activité ici</a>
        <a href={`${address}/sequences/${sequence.id}`}>Renommer ou déplacer «&nbsp;{title}&nbsp;»</a>
      </p>
    </details>
  )
}
