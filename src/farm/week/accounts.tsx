import { roleWords } from '#people'

/** `stewards`: who may open an account. */
type AccountsProps = { organisation: string; stewards: string[] }

/** How somebody signs in is no business of whoever runs the farm (they read a name, and nothing else): who must be asked is said. */
export const Accounts = ({ organisation, stewards }: AccountsProps) => (
  <section class="stack tight narrow">
    <h2>Entrer avec son téléphone</h2>
    <p>
      Une personne sous contrat entre avec l’accès reçu à l’embauche. Elle vient dans la liste ci-dessus dès
      que son poste a un·e encadrant·e.
    </p>
    <p>
      Pour une autre personne : qui dirige « {organisation} »
      {stewards.length > 0 && `, ou ${stewards.join(' ou ')} qui pilote ce territoire,`} l’ajoute à la
      structure avec le rôle « {roleWords.courier} » et son numéro de téléphone. Elle reçoit un message pour
      entrer.
    </p>
  </section>
)
