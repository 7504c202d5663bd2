import { Alert } from '#platform/ui'
import type { Payee } from '../payee.ts'

/** Whether a merchant may be paid, and where to mend it. */
export function AccountAlert({ payee, ready }: { payee: Payee; ready: boolean }) {
  if (!ready) {
    return (
      <Alert kind="wait" title="Le paiement n’est pas encore mis en service">
        <p>Personne ne peut payer en ligne pour l’instant.</p>
      </Alert>
    )
  }
  const link = `/argent/compte/${payee.organisationId}`
  if (payee.receives && payee.paysOut)
    return (
      <p>
        <a href={link}>Mon compte chez le prestataire</a>
      </p>
    )
  return (
    <Alert kind="late" title="Votre compte de paiement n’est pas en règle">
      <a href={link}>Le mettre en règle</a>
    </Alert>
  )
}
