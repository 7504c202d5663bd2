import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'

export type NavItem = { href: string; label: string; current?: boolean; icon?: IconName }

/** Each tab is a link with its own address: no script. */
export function Tabs({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <NavLinks items={items} />
    </nav>
  )
}

/** Links of a bar, the page where one stands told by `aria-current`. */
export function NavLinks({ items }: { items: NavItem[] }) {
  return items.map(({ href, label, current, icon }) => (
    <a href={href} aria-current={current ? 'page' : undefined}>
      {icon && <Icon name={icon} />}
      {label}
    </a>
  ))
}

/** As many links as a telephone shows in two lines; the others fold under the last one, where no script is needed and none is lost. */
export function FoldedLinks({ items, label, most = 5 }: { items: NavItem[]; label: string; most?: number }) {
  if (items.length <= most + 1) return <NavLinks items={items} />
  const folded = items.slice(most)
  return (
    <>
      <NavLinks items={items.slice(0, most)} />
      <details class="fold">
        <summary aria-current={folded.some(({ current }) => current) ? 'true' : undefined}>
          {folded.find(({ current }) => current)?.label ?? label}
          <Icon name="chevron" />
        </summary>
        <ul class="panel">
          {folded.map((item) => (
            <li>
              <NavLinks items={[item]} />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

/** Pages are found by key, so that a row added meanwhile moves nothing: previous and next, no numbers. */
export function Pager(props: {
  previous?: string
  next?: string
  label?: string
  children?: ComponentChildren
}) {
  if (!props.previous && !props.next) return null
  return (
    <nav class="pager row between" aria-label={props.label ?? 'Pages de la liste'}>
      {props.previous ? (
        <a href={props.previous} rel="prev">
          Page précédente
        </a>
      ) : (
        <span />
      )}
      {props.children}
      {props.next ? (
        <a href={props.next} rel="next">
          Page suivante
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}

export type SearchBoxProps = {
  action: string
  label: string
  name?: string
  value?: string
  hint?: string
  /** Filters already chosen, sent again with the words. */
  keep?: Record<string, string>
}

/** A search by GET: its answer has an address that can be sent to somebody. */
export function SearchBox({ action, label, name = 'q', value, hint, keep = {} }: SearchBoxProps) {
  const id = `f-${name}`
  return (
    <search>
      <form class="field search" method="get" action={action}>
        <label for={id}>{label}</label>
        {hint && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <div class="row">
          <input
            id={id}
            class="grow"
            type="search"
            name={name}
            value={value}
            aria-describedby={hint && `${id}-hint`}
          />
          <Button kind="quiet" icon="search">
            Chercher
          </Button>
        </div>
        {Object.entries(keep).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      </form>
    </search>
  )
}
