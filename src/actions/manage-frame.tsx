import type { ComponentChildren } from 'preact'
import { Heading, Tabs, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Action } from './action.ts'

export const manageWords = { room: 'actions', density: 'bureau', space: 'Actions' } as const

/** The pages that manage one action: a tab each, each with its address. */
const tabs = [
  ['modifier', 'Présentation'],
  ['partenaires', 'Partenaires'],
  ['obligations', 'Financement'],
  ['groupes', 'Groupes'],
  ['photos', 'Photos'],
] as const

type ManagedPage = { action: Action; tab: (typeof tabs)[number][0]; title: string; refused: boolean }

/** One page of the management of an action, in its frame. */
export function managePage(
  c: Ask,
  { action, tab, title, refused }: ManagedPage,
  children: ComponentChildren,
): Response {
  return page(
    c,
    { title: `${title} : ${action.title}`, ...manageWords, refused },
    <div class="stack">
      <Heading title={title} over={action.title}>
        <Tag kind={action.publishedAt ? 'ok' : 'wait'}>{action.publishedAt ? 'Publiée' : 'Brouillon'}</Tag>
        <a href={`/actions/${action.slug}`}>Voir la page publique</a>
      </Heading>
      <Tabs
        label="Gérer l’action"
        items={tabs.map(([path, label]) => ({
          href: `/actions/${action.slug}/${path}`,
          label,
          current: path === tab,
        }))}
      />
      {children}
    </div>,
    refused ? 422 : 200,
  )
}
