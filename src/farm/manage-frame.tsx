import type { ComponentChildren } from 'preact'
import { Tabs, type Errors } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { FARM } from './farm.ts'

const tabs = [
  { href: `${FARM}/taches`, label: 'Le travail' },
  { href: `${FARM}/cultures`, label: 'Les cultures' },
  { href: `${FARM}/equipe`, label: 'L’équipe' },
  { href: `${FARM}/chiffres`, label: 'Les chiffres' },
  { href: FARM, label: 'Sur le terrain' },
]

/** `here` is the tab where one stands; a form has none, and one narrow column. */
type Tab = { title: string; here?: string; errors?: Errors | undefined }

/** A page of the farm for whoever runs it, with its tabs. */
export function managePage(c: Ask, { title, here, errors = {} }: Tab, children: ComponentChildren): Response {
  const refused = Object.values(errors).some(Boolean)
  return (refused ? refusedPage : page)(
    c,
    { title, room: 'farm', density: 'bureau', space: 'Ferme', refused },
    <div class={here ? 'stack loose' : 'stack loose narrow'}>
      {here && (
        <Tabs
          label="La ferme"
          items={tabs.map((tab) => ({ ...tab, current: tab.href === `${FARM}/${here}` }))}
        />
      )}
      {children}
    </div>,
  )
}

/** A form that was refused: what was typed, and what is wrong with it. */
export type RefusedForm = { errors?: Errors; typed?: Typed }

/** What a field shows: what was typed in it, else what is known, and what is wrong with it. */
export const shownIn =
  ({ errors, typed }: RefusedForm) =>
  (name: string, known = '') => {
    const value = typed?.[name]
    return { name, value: typeof value === 'string' ? value : known, error: errors?.[name] }
  }
