import { Alert } from '#platform/ui'

export const simulatorWords = { room: 'payments', density: 'public' } as const

/** On each page of the simulator, so that nobody takes it for the provider. */
export const Warning = () => (
  <Alert kind="wait" title="Simulateur">
    <p>Ceci remplace la page du prestataire de paiement. Aucune carte, aucun argent réel.</p>
  </Alert>
)
