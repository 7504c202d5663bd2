import { fullName } from '#people'
import { writeCount } from '#platform/i18n'
import { Alert } from '#platform/ui'
import { alertWords } from '../alerts/door.ts'
import type { Week } from './week.ts'

export function ToDo({ week, address }: { week: Week; address: string }) {
  const shown = week.alerts.slice(0, 3)
  const more = week.alerts.length - shown.length
  return (
    <section class="stack tight" aria-labelledby="todo">
      <h2 class="t1" id="todo">
        {week.alerts.length > 0 ? `À faire, ${writeCount(week.alerts.length, 'alerte')}` : 'À faire'}
      </h2>
      {shown.map((one) => (
        <Alert
          kind={one.alerts.some(({ kind }) => kind === 'absent') ? 'late' : 'wait'}
          title={fullName(one)}
        >
          {one.alerts.map((alert) => (
            <p>{alertWords(alert)}</p>
          ))}
          <a
            href={`${address}/alertes/${one.personId}`}
            aria-label={`Appeler et noter\u00A0: ${fullName(one)}`}
          >
            Appeler et noter
          </a>
        </Alert>
      ))}
      {week.outside}
      {week.questions > 0 && (
        <Alert
          kind="wait"
          title={
            week.questions === 1
              ? 'Une ligne importée à vérifier'
              : `${week.questions} lignes importées à vérifier`
          }
        >
          <a href={`${address}/emargement`}>Émargement</a>
        </Alert>
      )}
      {week.elsewhere > 0 && (
        <Alert kind="wait" title={`${writeCount(week.elsewhere, 'présence')} en double`}>
          <a href={`${address}/emargement#ailleurs`}>Voir avec quel groupe</a>
        </Alert>
      )}
      <p>
        <a href={`${address}/alertes`}>
          {more > 0 ? `Encore ${writeCount(more, 'alerte')}` : 'Toutes les alertes du groupe'}
        </a>
      </p>
      <p>
        <a href="/entreprise-virtuelle">Les entreprises virtuelles</a>
      </p>
      <p>
        <a href="/formation">Tous mes groupes</a>
      </p>
    </section>
  )
}
