import { randomUUID } from 'node:crypto'
import { writeShortDate } from '#platform/time'
import { Button, Empty, ErrorSummary, Form, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Group } from '../action.ts'
import { managePage } from '../manage-frame.tsx'
import { isRefused, GroupFields, type GroupForm } from './group-fields.tsx'

/** The groups of an action, and where a new one opens. */
export function groupsPage(
  c: Ask,
  { action, groups, typed, errors }: GroupForm & { groups: Group[] },
): Response {
  const path = `/actions/${action.slug}/groupes`
  return managePage(
    c,
    { action, tab: 'groupes', title: 'Groupes', refused: isRefused(errors) },
    <div class="aside">
      <div class="main stack">
        <ErrorSummary errors={errors} />
        {groups.length === 0 && (
          <Empty
            icon="people"
            title="Aucun groupe n’est ouvert"
            text="Un groupe a des places, un lieu et deux dates."
          />
        )}
        {groups.length > 0 && (
          <Table
            caption="Groupes de l’action"
            captionHidden
            columns={[
              {
                key: 'title',
                label: 'Groupe',
                cell: (one) => <a href={`${path}/${one.slug}`}>{one.title}</a>,
              },
              { key: 'from', label: 'Début', cell: (one) => writeShortDate(one.startsOn) },
              { key: 'to', label: 'Fin', cell: (one) => writeShortDate(one.endsOn) },
              { key: 'places', label: 'Places', num: true, cell: (one) => one.places },
              { key: 'slug', label: 'Nom dans les adresses', cell: (one) => <code>{one.slug}</code> },
            ]}
            rows={groups}
          />
        )}
      </div>
      <aside class="side panel stack" aria-label="Ouvrir un groupe">
        <h2>Ouvrir un groupe</h2>
        <Form action={path}>
          <input type="hidden" name="id" value={String(typed['id'] ?? randomUUID())} />
          <GroupFields typed={typed} errors={errors} />
          <Button>Ouvrir le groupe</Button>
        </Form>
      </aside>
    </div>,
  )
}
