import { writeCsv } from '#platform/sheets'
import { writeInstant } from '#platform/time'
import type { DossierFacts } from './read-dossier-facts.ts'
import type { Paper } from './paper.ts'

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

export const ledgerPaper = ({ lines }: DossierFacts): Paper => ({
  path: '01-registre-foad.csv',
  title: 'Registre du temps validé',
  bytes: writeCsv(
    headers,
    lines.map((one) => [
      one.n,
      one.trainee,
      one.code,
      one.title,
      one.kind === 'credit' ? 'crédit' : 'correction',
      one.minutes,
      one.signer ?? 'preuve automatique',
      one.why,
      writeInstant(one.at),
      one.hash,
    ]),
  ),
})
