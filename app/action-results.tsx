import type { Action } from '#actions'
import { figuresForAction, FigureView } from '#results'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'

/** What came of an action, on its own page: nothing while no group is over. */
export async function actionResults(db: Db, action: Action, now: Date) {
  const results = await figuresForAction(db, action.id, now)
  if (!results || results.figures.length === 0) return null
  return (
    <section class="stack">
      <h2>Ce que les groupes ont obtenu</h2>
      <p class="muted">Une brique, une personne.</p>
      {results.figures.map((figure) => (
        <FigureView figure={figure} computedOn={parisDay(now)} />
      ))}
      <p>
        <a href={`/resultats/${action.slug}`}>Voir les chiffres, groupe par groupe</a>
      </p>
    </section>
  )
}
