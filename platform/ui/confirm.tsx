import type { ComponentChildren } from 'preact'
import { Button, LinkButton } from './button.tsx'

export type ConfirmProps = {
  title: string
  action: string
  /** The verb of the title: it is what the first button says. */
  verb: string
  /** 1 when it is the whole page. */
  level?: 1 | 2 | 3
  kind?: 'principal' | 'stop'
  back: { href: string; label: string }
  keep?: Record<string, string>
  children?: ComponentChildren
}

/** A page that asks before an act that cannot be undone: two ways out, the verb of the title in the first one. */
export function Confirm({ title, level = 1, action, verb, kind, back, keep = {}, children }: ConfirmProps) {
  const Title = `h${level}` as const
  return (
    <form class="dialog stack" method="post" action={action} aria-labelledby="question">
      <Title id="question">{title}</Title>
      {children}
      {Object.entries(keep).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p class="row">
        <Button kind={kind}>{verb}</Button>
        <LinkButton kind="quiet" href={back.href}>
          {back.label}
        </LinkButton>
      </p>
    </form>
  )
}
