import { randomUUID } from 'node:crypto'
import { writeShortDate } from '#platform/time'
import {
  Button,
  DateField,
  Empty,
  ErrorSummary,
  Field,
  Form,
  LinkButton,
  Seen,
  Table,
  type Errors,
} from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { Action, Group } from './action.ts'
import { managePage } from './manage-frame.tsx'

type Words = { action: Action; typed: Typed; errors: Errors }

const isRefused = (errors: Errors) => Object.keys(errors).length > 0

/** The groups of an action, and where a new one opens. */
export function groupsPage(c: Ask, { action, groups, typed, errors }: Words & { groups: Group[] }): Response {
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

/** The places, the site and the dates of one group. */
export function groupPage(
  c: Ask,
  { action, group, typed, version, errors }: Words & { group: Group; version: string },
): Response {
  const path = `/actions/${action.slug}/groupes`
  const { seen: changed, ...beside } = errors
  return managePage(
    c,
    { action, tab: 'groupes', title: group.title, refused: isRefused(errors) },
    <div class="stack narrow">
      <ErrorSummary errors={beside} />
      <Form action={`${path}/${group.slug}`}>
        <Seen version={version} typed={typed} changed={changed} at={`${path}/${group.slug}`} />
        <GroupFields typed={typed} errors={errors} />
        <p class="row">
          <Button>Enregistrer</Button>
          <LinkButton kind="quiet" href={path}>
            Revenir aux groupes
          </LinkButton>
        </p>
      </Form>
    </div>,
  )
}

function GroupFields({ typed, errors }: { typed: Typed; errors: Errors }) {
  const given = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] })
  return (
    <>
      <Field {...given('title')} label="Nom du groupe" maxlength={80} />
      <Field {...given('places')} label="Nombre de places" inputmode="numeric" size={4} />
      <Field {...given('site')} label="Lieu" maxlength={120} />
      <DateField {...given('startsOn')} label="Premier jour" />
      <DateField {...given('endsOn')} label="Dernier jour" />
    </>
  )
}
