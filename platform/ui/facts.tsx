import type { ComponentChildren } from 'preact'
import { Unbroken } from './unbroken.tsx'

export type Fact = { label: ComponentChildren; value: ComponentChildren }

/** A label and its value, line after line. */
export function Facts({ facts, small }: { facts: Fact[]; small?: boolean }) {
  return (
    <dl class={small ? 'facts small' : 'facts'}>
      {facts.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{typeof value === 'string' ? <Unbroken text={value} /> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
