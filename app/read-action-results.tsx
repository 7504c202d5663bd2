import type { Action } from '#actions'
import { figuresForAction, FigureView } from '#results'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'

/** What came of an action, on its own page: nothing while no group is over. */
export async function actionResults(db: Db, action: Action, now: Date) {
  const results = await figuresForAction(db, action.id, now)
  if (!results || results.figures.length === 0) return null
  const byGroup = results.groups.length > 0
  return (
    <section class="stack">
      <h2>{byGroup ? 'Ce que les groupes ont obtenu' : 'Ce que l’action a obtenu'}</h2>
      <p class="muted">{byGroup ? 'Une brique, une personne.' : 'Une brique, un poste ou une sortie.'}</p>
      {results.figures.map((figure) => (
        <FigureView figure={figure} computedOn={parisDay(now)} />
      ))}
      <p>
        <a href={`/resultats/${action.slug}`}>
          {byGroup ? 'Voir les chiffres, groupe par groupe' : 'Voir les chiffres'}
        </a>
      </p>
    </section>
  )
}
