import { writeCsv } from '#platform/sheets'
import { writeInstant } from '#platform/time'
import type { DossierFacts } from './read-dossier-facts.ts'
import { written, type Piece } from './paper.ts'
import { inFrench } from '../found/door.ts'

const headers = [
  'Ligne',
  'Stagiaire',
  'Code',
  'Activité',
  'Nature',
  'Minutes',
  'Signé par',
  'Motif',
  'Instant',
  'Empreinte',
]

export const ledgerPiece = ({ lines }: DossierFacts): Piece =>
  written(
    '01-registre-foad.csv',
    'Registre du temps validé',
    writeCsv(
      headers,
      lines.map((one) => [
        one.n,
        one.trainee,
        one.code,
        one.title,
        one.kind === 'credit' ? 'crédit' : 'correction',
        one.minutes,
        one.signer ?? 'preuve automatique',
        inFrench(one.why),
        writeInstant(one.at),
        one.hash,
      ]),
    ),
  )
