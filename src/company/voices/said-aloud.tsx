import { asWritten } from '#platform/languages'
import { asset, Button } from '#platform/ui'
import { companyAddress } from '../company.ts'
import type { CompanyId } from '../ids.ts'
import type { CompanySentences } from '../screen/door.ts'
import type { CardVoice } from './store.ts'

/** Where the voice of a card is heard; another address once it was said again. */
export const voiceAt = (companyId: CompanyId, { card, fileId }: CardVoice): string =>
  companyAddress(companyId, `/voix/${encodeURIComponent(card)}/son?${fileId.slice(0, 8)}`)

type Props = {
  companyId: CompanyId
  client: string
  words: string
  voice: CardVoice | undefined
  common: CompanySentences
}

/**
 * What a prepared client asks, heard: in the voice that was recorded, else in that of the telephone (browser/listen.ts), where it has one;
 * without either there is no button.
 */
export const SaidAloud = ({ companyId, client, words, voice, common }: Props) => (
  <article class="stack tight" aria-label={common.asks(client)}>
    <p class="lead" {...asWritten}>
      {common.said(words)}
    </p>
    {voice ? (
      <p>
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- its words stand above it */}
        <audio controls preload="none" aria-label={common.heard(client)} src={voiceAt(companyId, voice)} />
      </p>
    ) : (
      <p>
        <Button kind="listen" icon="listen" type="button" hidden data-src={asset('listen.js')}>
          {common.heard(client)}
        </Button>
      </p>
    )}
  </article>
)
