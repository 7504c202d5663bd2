import { randomUUID } from 'node:crypto'
import type { Organisation } from '#people'
import { writeDate, parisDay } from '#platform/time'
import { Button, ErrorSummary, Form, Heading, Seen, type Errors } from '#platform/ui'
import { CHANGED_MEANWHILE, page, type Ask, type Typed } from '#platform/web'
import { ActionFields } from './action-form.tsx'
import type { Action } from './action.ts'
import type { ActionRefusal } from './action-refusal.ts'
import { managePage, manageWords } from './manage-frame.tsx'

export const actionSentences = {
  'address taken': 'Une action porte déjà ce titre : ajoutez la ville ou l’année.',
  'no letter in the title': 'Ce titre n’a aucune lettre.',
  'ends before it starts': 'La fin est avant le début.',
  'changed meanwhile': CHANGED_MEANWHILE,
} satisfies Record<Exclude<ActionRefusal, 'not yours'>, string>

type ActionForm = { leads: Pick<Organisation, 'id' | 'name'>[]; typed: Typed; errors: Errors }

const isRefused = (errors: Errors) => Object.keys(errors).length > 0

/** Where an action begins. */
export function newActionPage(c: Ask, { leads, typed, errors }: ActionForm): Response {
  const refused = isRefused(errors)
  return page(
    c,
    { title: 'Créer une action', ...manageWords, refused },
    <div class="stack narrow">
      <Heading
        title="Créer une action"
        lead="Elle reste un brouillon, que personne d’autre ne voit, jusqu’à sa publication."
      />
      <ErrorSummary errors={errors} />
      <Form action="/actions/nouvelle">
        <input type="hidden" name="id" value={String(typed['id'] ?? randomUUID())} />
        <ActionFields typed={typed} errors={errors} leads={leads} />
        <Button>Créer l’action</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}

/** What an action says of itself, and whether everybody sees it. */
export function editActionPage(
  c: Ask,
  action: Action,
  { leads, typed, version, errors }: ActionForm & { version: string },
): Response {
  const path = `/actions/${action.slug}`
  const { seen: changed, ...beside } = errors
  return managePage(
    c,
    { action, tab: 'modifier', title: 'Présentation', refused: isRefused(errors) },
    <div class="aside">
      <div class="main">
        <ErrorSummary errors={beside} />
        <Form action={`${path}/modifier`}>
          <Seen version={version} typed={typed} changed={changed} at={`${path}/modifier`} />
          <ActionFields typed={typed} errors={errors} leads={leads} />
          <Button>Enregistrer</Button>
        </Form>
      </div>
      <aside class="side panel stack" aria-label="Publication">
        <h2>Publication</h2>
        <p>
          {action.publishedAt
            ? `Tout le monde voit cette action depuis le ${writeDate(parisDay(action.publishedAt))}.`
            : 'Seules les personnes qui gèrent cette action la voient.'}
        </p>
        <form method="post" action={`${path}/${action.publishedAt ? 'retirer' : 'publier'}`}>
          <Button kind="quiet">{action.publishedAt ? 'Retirer du site' : 'Publier l’action'}</Button>
        </form>
      </aside>
    </div>,
  )
}
