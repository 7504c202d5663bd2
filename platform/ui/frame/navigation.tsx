import { Icon, type IconName } from '../icon.tsx'

export type NavItem = {
  href: string
  label: string
  current?: boolean
  icon?: IconName
  /** Its drawing in the dock alone: a bar of many places has words only. */
  thumb?: IconName
}

/** Each tab is a link with its own address: no script. */
export function Tabs({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <NavLinks items={items} />
    </nav>
  )
}

/** Links of a bar, the page where one stands told by `aria-current`. */
export function NavLinks({ items }: { items: (NavItem & { onDesk?: boolean })[] }) {
  return items.map(({ href, label, current, icon, onDesk }) => (
    <a href={href} aria-current={current ? 'page' : undefined} class={onDesk ? 'desk' : undefined}>
      {icon && <Icon name={icon} />}
      {label}
    </a>
  ))
}

type FoldedProps = { items: NavItem[]; label: string; most?: number; onPhone: number }

/**
 * As many links as a bar shows on its line, fewer on a telephone; the others fold under the last one, which is named after the place where one
 * stands when it holds it: no script is needed and none is lost.
 */
export function FoldedLinks({ items, label, most = 5, onPhone }: FoldedProps) {
  const shown = items.length <= most + 1 ? items.length : most
  const far = farOnPhone(items, shown, onPhone)
  const folded = [...far, ...items.slice(shown)]
  if (folded.length === 0) return <NavLinks items={items} />
  const here = folded.find(({ current }) => current)
  return (
    <>
      <NavLinks items={items.slice(0, shown).map((item) => ({ ...item, onDesk: far.includes(item) }))} />
      <details class={shown < items.length ? 'fold' : 'fold phone'}>
        <summary aria-current={here && 'true'}>
          {here?.label ?? label}
          <Icon name="chevron" />
        </summary>
        <ul class="panel">
          {folded.map((item) => (
            <li class={far.includes(item) ? 'phone' : undefined}>
              <NavLinks items={[item]} />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

/** Of the first links of a bar, those for which a telephone has no room: the very first ones stay, and the one where one stands. */
function farOnPhone(items: NavItem[], shown: number, onPhone: number): NavItem[] {
  if (onPhone >= shown) return []
  const here = items.findIndex(({ current }) => current)
  const last = Math.max(here, onPhone - 1)
  return items.slice(0, shown).filter((_, i) => onPhone === 0 || (i >= onPhone - 1 && i !== last))
}
