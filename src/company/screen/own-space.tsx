import type { ComponentChildren } from 'preact'
import { Alert, KeptSpace, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { COMPANIES } from '../company.ts'
import type { InsideWords } from './speak-inside.ts'

/** Where a trainee reads what waits on their telephone. */
export const SENDS = `${COMPANIES}/envois`
export const OFFLINE = `${COMPANIES}/hors-ligne`

/** What a trainee does for their company is kept on the telephone first, and leaves when there is a network (browser/trainee.ts). */
export const OwnSpace = ({ c, children }: { c: Ask; children: ComponentChildren }) => (
  <KeptSpace now={c.var.now} scope={COMPANIES} shelf="beffroi-entreprise" sends={SENDS}>
    {children}
  </KeptSpace>
)

/** Shown once something is kept here; the script alone knows it. */
export const KeptHere = ({ common }: Pick<InsideWords, 'common'>) => (
  <div class="stack" data-island="given" hidden>
    <Alert kind="wait" icon="offline" title={common.keptHere}>
      {common.leavesAlone}
    </Alert>
    <LinkButton kind="go" wide icon="people" href={COMPANIES}>
      {common.back}
    </LinkButton>
  </div>
)

/** On a form that a telephone keeps until there is a network: what it is called there, and where its page goes once it was answered. */
export const waits = (says: string, next: string, need?: { field: string; says: string }) => ({
  'data-act': true,
  'data-effect': 'company',
  'data-says': says,
  'data-next': next,
  ...(need ? { 'data-need': need.field, 'data-need-says': need.says } : {}),
})
