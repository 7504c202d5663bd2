import type { ComponentChildren } from 'preact'
import { asset } from './asset.ts'
import { Icon } from './icon.tsx'
import { WaitingSends } from './waiting-sends.tsx'

type Props = {
  /** by our clock */
  now: Date
  /** the addresses that the telephone keeps: its pages are listed under `telephone.json`, and `hors-ligne` is read where one is missing */
  scope: string
  /** how its shelf of pages is called on the telephone */
  shelf: string
  /** where what waits is read */
  sends: string
  /** what is said when the telephone has no place left */
  full?: string | undefined
  /** what the page is about */
  about?: string | undefined
  stacked?: boolean
  children: ComponentChildren
}

/** Around what somebody does on their telephone first, and that leaves when there is a network (browser/offline/phone.ts). */
export const KeptSpace = ({ now, scope, shelf, sends, full, about, stacked, children }: Props) => (
  <div
    class={stacked ? 'stack own-space' : 'own-space'}
    data-served={now.toISOString()}
    data-src={asset('kept-pages.js')}
    data-keep={`${scope}/telephone.json`}
    data-scope={scope}
    data-pages={shelf}
    data-fallback={`${scope}/hors-ligne`}
    data-here={about}
    data-full={full}
  >
    <p class="alert late" role="alert" data-island="said" hidden>
      <Icon name="alert" />
      <b />
    </p>
    {children}
    <WaitingSends href={sends} />
  </div>
)
