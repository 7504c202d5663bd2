import { Alert } from '#platform/ui'
import { typo } from '#platform/i18n'
import { coldWords, type ColdBox } from '../cold.ts'

/** What to do when a box is too warm: the goods do not leave in it. */
export function TooWarm({ box }: { box: ColdBox }) {
  const asked = box === 'frozen' ? '-18 °C ou moins' : coldWords[box]
  return (
    <Alert kind="late" title="C’est trop chaud" role="alert">
      {typo(
        `Il faut ${asked}. Changez les plaques de froid, ou laissez ces produits ici. Appelez votre encadrant.`,
      )}
    </Alert>
  )
}
