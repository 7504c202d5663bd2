import type { ComponentChildren } from 'preact'
import { Alert } from '#platform/ui'

/** The script of a page that a link opens, where something is pressed during an immersion. */
export const LINK_SCRIPT = 'unreached'

/** On a form of such a page: without network it stays there, and the page says so (browser/unreached.ts). */
export const tells = { 'data-tells': true }

type Props = { say: { unreached: { title: string; stays: string } }; children: ComponentChildren }

/** A link has no account, and keeps nothing on a telephone: what did not leave is said, by its name. */
export const LinkSpace = ({ say: { unreached: say }, children }: Props) => (
  <>
    <div data-island="unreached" aria-live="polite" hidden>
      <Alert kind="late" icon="offline" title={say.title}>
        <ul />
        <p>{say.stays}</p>
      </Alert>
    </div>
    {children}
  </>
)
