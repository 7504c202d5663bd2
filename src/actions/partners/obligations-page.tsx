import { Empty, ErrorSummary } from '#platform/ui'
import type { Ask } from '#platform/web'
import { managePage } from '../manage-frame.tsx'
import { ObligationForm, type Obligations } from './obligation-form.tsx'
import { Versions } from './obligation-versions.tsx'

/** What the funder asks, version after version: none is rewritten. */
export function obligationsPage(c: Ask, words: Obligations): Response {
  const { action, versions, errors } = words
  return managePage(
    c,
    { action, tab: 'obligations', title: 'Financement', refused: Object.keys(errors).length > 0 },
    <div class="aside">
      <div class="main stack">
        <ErrorSummary errors={errors} />
        {versions.length === 0 ? (
          <Empty
            icon="note"
            title="Aucun financeur n’a posé d’obligation"
            text="Sans obligation, aucune jauge de temps à distance n’est calculée."
          />
        ) : (
          <Versions versions={versions} />
        )}
      </div>
      <aside class="side panel stack" aria-label="Nouvelle obligation">
        <h2>{versions.length === 0 ? 'Poser une obligation' : 'Changer l’obligation'}</h2>
        <ObligationForm {...words} />
      </aside>
    </div>,
  )
}
