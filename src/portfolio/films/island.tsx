import type { ComponentChildren } from 'preact'

type Props = { name: string; hidden?: boolean; children: ComponentChildren }

/** What a script shows, hides or listens to. */
export const Island = ({ name, hidden = false, children }: Props) => (
  <div data-island={name} hidden={hidden}>
    {children}
  </div>
)
