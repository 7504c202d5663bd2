import type { ComponentChildren } from 'preact'
import { Button, ErrorSummary, Form, LinkButton, Seen } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Group } from '../action.ts'
import { managePage } from '../manage-frame.tsx'
import { isRefused, GroupFields, type GroupForm } from './group-fields.tsx'

/** The places, the site and the dates of one group; `leftOut`: what its dates leave out. */
export function groupPage(
  c: Ask,
  {
    action,
    group,
    typed,
    version,
    errors,
    leftOut,
  }: GroupForm & { group: Group; version: string; leftOut?: ComponentChildren },
): Response {
  const path = `/actions/${action.slug}/groupes`
  const { seen: changed, ...beside } = errors
  return managePage(
    c,
    { action, tab: 'groupes', title: group.title, refused: isRefused(errors) },
    <div class="stack narrow">
      <ErrorSummary errors={beside} />
      {leftOut}
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
