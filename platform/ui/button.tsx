import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** `go` is the one yellow action of a field screen, `stop` destroys or declares a problem. */
export type ButtonKind = 'principal' | 'quiet' | 'go' | 'stop' | 'listen'

type Look = { kind?: ButtonKind; icon?: IconName; wide?: boolean; children: ComponentChildren }

export type ButtonProps = Look & {
  type?: 'submit' | 'button'
  name?: string
  value?: string
  form?: string
  formaction?: string
  formnovalidate?: boolean
  /** what is typed beside stays where it is */
  formtarget?: '_blank'
  /** Stays focusable; the sentence that says what is missing stands next to it, under this id. */
  unavailable?: string
  busy?: boolean
  label?: string
  hidden?: boolean
  /** while it is hidden, its place is kept */
  held?: boolean
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/** A button acts. One `principal` a screen; the verb comes first. */
export function Button({
  kind,
  icon,
  wide,
  children,
  type = 'submit',
  unavailable,
  busy,
  label,
  held,
  ...rest
}: ButtonProps) {
  const missing = unavailable ? { 'aria-disabled': true, 'aria-describedby': unavailable } : {}
  return (
    <button
      class={held ? `${buttonClass(kind, wide)} held` : buttonClass(kind, wide)}
      type={unavailable ? 'button' : type}
      aria-busy={busy}
      aria-label={label}
      {...missing}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

export type LinkButtonProps = Look & { href: string; download?: boolean; label?: string; lang?: string }

/** A link goes. It takes the look of a button when it is the next thing to do. */
export function LinkButton({ kind, icon, wide, children, label, ...rest }: LinkButtonProps) {
  return (
    <a class={buttonClass(kind, wide)} aria-label={label} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

function buttonClass(kind: ButtonKind = 'principal', wide = false): string {
  return ['button', kind === 'principal' ? '' : kind, wide ? 'wide' : ''].filter(Boolean).join(' ')
}
