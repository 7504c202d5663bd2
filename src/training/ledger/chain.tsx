import { typo, writeCount } from '#platform/i18n'
import { Alert } from '#platform/ui'
import { writeFault } from '#platform/chain'
import type { Verified } from './verify-ledger.ts'

export function Chain({ verified }: { verified: Verified }) {
  if (verified.fault)
    return (
      <Alert kind="late" title={typo(writeFault(verified.fault))}>
        Prévenez la personne responsable de Beffroi. Ne corrigez rien avant.
      </Alert>
    )
  if (verified.lines === 0) return null
  return (
    <Alert
      kind="ok"
      title={`Registre intact : ${writeCount(verified.lines, 'ligne relue', 'lignes relues')}`}
    >
      Dernière empreinte&nbsp;: <span class="hash">{verified.lastHash.slice(0, 16)}</span>
    </Alert>
  )
}
