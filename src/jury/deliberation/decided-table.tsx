import { fullName, type PersonId } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { Table, Tag } from '#platform/ui'
import { codesOf } from '../grid.ts'
import { presides } from '../seat.ts'
import type { Candidate } from '../jury.ts'
import type { AskedDeliberation } from './asked-deliberation.ts'
import { juryResult } from './result.ts'

/** Each candidate: what is decided, what is not yet, and what it comes to. */
export function DecidedTable({ seat, grid, candidates, decisions, missing, questions }: AskedDeliberation) {
  const codes = codesOf(grid)
  const left = (personId: PersonId) => missing.find((one) => one.personId === personId)?.count ?? 0
  const asked = (personId: PersonId) => questions.some((one) => one.personId === personId)
  const result = (one: Candidate) => juryResult(codes, decisions.get(one.personId) ?? {})
  return (
    <Table
      caption="Candidats"
      captionHidden
      rows={candidates}
      columns={[
        {
          key: 'name',
          label: 'Nom',
          header: true,
          cell: (one) => (
            <a href={`/certification/jury/${seat.jury.id}/deliberation/${one.personId}`}>{fullName(one)}</a>
          ),
        },
        {
          key: 'state',
          label: 'Décisions',
          cell: (one) =>
            asked(one.personId) ? (
              <Tag kind="late">question du fichier</Tag>
            ) : left(one.personId) > 0 ? (
              <Tag kind="wait">{typo(`${writeCount(left(one.personId), 'compétence')} à décider`)}</Tag>
            ) : (
              <Tag kind="ok">tout est décidé</Tag>
            ),
        },
        {
          key: 'acquired',
          label: 'Acquises',
          num: true,
          cell: (one) => `${result(one).acquired} sur ${codes.length}`,
        },
        {
          key: 'over',
          label: typo('Plus de 75 %'),
          cell: (one) => (left(one.personId) > 0 ? '' : result(one).over75 ? 'oui' : 'non'),
        },
        ...(seat.jury.stage === 'closed' && presides(seat)
          ? [
              {
                key: 'correct',
                label: 'Corriger',
                cell: (one: Candidate) => (
                  <a
                    href={`/certification/jury/${seat.jury.id}/correction/${one.personId}`}
                    aria-label={`Écrire une correction, ${fullName(one)}`}
                  >
                    Écrire une correction
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
