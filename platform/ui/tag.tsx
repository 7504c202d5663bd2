import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** ok: done · far: at a distance, in progress · wait: to be seen again · late: wrong or absent · none: not yet. */
export type TagKind = 'ok' | 'far' | 'wait' | 'late' | 'none'

const icons: Record<TagKind, IconName> = {
  ok: 'check',
  far: 'home',
  wait: 'clock',
  late: 'alert',
  none: 'pen',
}

/** A state: always a word and a shape, never a colour alone, never clickable. */
export function Tag({
  kind,
  icon,
  children,
}: {
  kind: TagKind
  icon?: IconName
  children: ComponentChildren
}) {
  return (
    <span class={`tag ${kind}`}>
      <Icon name={icon ?? icons[kind]} />
      {children}
    </span>
  )
}
