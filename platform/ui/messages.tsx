import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type AlertKind = 'ok' | 'wait' | 'late' | 'info'

const icons: Record<AlertKind, IconName> = { ok: 'check', wait: 'clock', late: 'alert', info: 'info' }

export type AlertProps = {
  kind?: AlertKind
  icon?: IconName
  title: string
  /** `status` or `alert` when the message answers what the reader has just done. */
  role?: 'status' | 'alert'
  children?: ComponentChildren
}

/** A title that is a fact, then the action as a link. */
export function Alert({ kind = 'info', icon, title, role, children }: AlertProps) {
  return (
    <div class={kind === 'info' ? 'alert' : `alert ${kind}`} role={role}>
      <Icon name={icon ?? icons[kind]} />
      <b>{title}</b>
      {children && <div>{children}</div>}
    </div>
  )
}

/** What will be here, and the first action to make it come. */
export function Empty(props: {
  icon?: IconName
  title: string
  text?: string
  children?: ComponentChildren
}) {
  return (
    <div class="empty">
      {props.icon && <Icon name={props.icon} />}
      <p>
        <b>{props.title}</b>
        {props.text && <br />}
        {props.text}
      </p>
      {props.children}
    </div>
  )
}

/** What is kept on this device until the network comes back. It never says "erreur". */
export function Outbox({ children }: { children: ComponentChildren }) {
  return (
    <p class="outbox">
      <Icon name="offline" />
      {children}
    </p>
  )
}
