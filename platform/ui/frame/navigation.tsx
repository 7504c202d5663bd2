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
