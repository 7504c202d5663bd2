import { writeCount } from '#platform/i18n'
import { Alert } from '#platform/ui'
import { nameOf } from '../listing/door.ts'
import type { ActionView } from './action-view.ts'

export function Places({ action, groups, first, here }: ActionView & { here: string }) {
  const free = groups.filter(({ group, admitted }) => admitted < group.places)
  return (
    <section class="stack tight">
      <h2>Places</h2>
      {groups.length === 0 && (
        <p>
          Aucun groupe à venir : ouvrez-en un depuis{' '}
          <a href={`/actions/${action.slug}`}>la page de l’action</a>.
        </p>
      )}
      <ul>
        {groups.map(({ group, admitted }) => (
          <li>
            {group.title} : {writeCount(admitted, 'personne admise', 'personnes admises')} pour{' '}
            {writeCount(group.places, 'place')}
          </li>
        ))}
      </ul>
      {first && free.length > 0 && (
        <Alert kind="wait" title={`Une place est libre : ${nameOf(first)} est en tête de la liste d’attente`}>
          <a href={`${here}/commission`}>L’admettre</a>
        </Alert>
      )}
    </section>
  )
}
