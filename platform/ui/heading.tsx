import type { ComponentChildren } from 'preact'
import { Unbroken } from './unbroken.tsx'

export type HeadingProps = {
  title: string
  /** Small, above: where one is, the day. */
  over?: string
  lead?: ComponentChildren
  /** Buttons at the end of the line: one principal at most. */
  children?: ComponentChildren
}

/** The one h1 of a page, with what can be done at the end of the line. */
export function Heading({ title, over, lead, children }: HeadingProps) {
  return (
    <div class="row between heading">
      <div>
        {over && <p class="muted">{over}</p>}
        <h1>
          <Unbroken text={title} />
        </h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
      {children && <div class="row">{children}</div>}
    </div>
  )
}
