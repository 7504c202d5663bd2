import { Empty, type Errors } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import type { Id } from '#platform/id'
import { RecordsFrame, recordsWords } from '../frame.tsx'
import { KeyForm } from './key-form.tsx'
import { KeyTable } from './key-table.tsx'
import type { ShownKey } from './store.ts'

type KeyList = {
  keys: ShownKey[]
  organisations: { id: string; name: string }[]
  technical: boolean
  freshId: Id
  typed: Typed
  errors?: Errors
}

/** The keys of the tools, and a new one to make. */
export function keysPage(c: Ask, list: KeyList): Response {
  const { keys, technical, errors } = list
  return (errors ? refusedPage : page)(
    c,
    { ...recordsWords('Clés'), refused: errors !== undefined },
    <RecordsFrame
      title="Clés"
      lead="Une clé par outil et par organisme. Un outil ne voit que les traces de son organisme."
      here="/traces/cles"
      technical={technical}
    >
      <div class="aside">
        <div class="main stack">
          {keys.length === 0 && (
            <Empty
              icon="lock"
              title="Aucune clé"
              text="Faites-en une avec le formulaire, pour chaque outil."
            />
          )}
          {keys.length > 0 && <KeyTable {...list} />}
        </div>
        <aside class="side panel stack" aria-labelledby="nouvelle">
          <h2 id="nouvelle">Faire une clé</h2>
          <KeyForm {...list} />
        </aside>
      </div>
    </RecordsFrame>,
  )
}
