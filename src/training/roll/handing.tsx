import type { PersonId } from '#people'
import { asLanguage, languageCodes, languages, type Language } from '#platform/languages'
import type { Ask } from '#platform/web'

/** A language in the address of a page that is handed: a page of its own, which a device keeps as it keeps the others. */
export const CHOSEN = `:language{${languageCodes.join('|')}}`

/** Chosen by whoever holds the device, for as long as they do: who is signed in keeps theirs. */
export const chosenIn = (c: Ask): Language | undefined => asLanguage(c.req.param('language'))

/** Where names are pressed. */
export const namesAt = (address: string, chosen?: Language): string =>
  chosen ? `${address}/passer/${chosen}` : `${address}/passer`

/** Where one person signs; without a choice it is in their own language. */
export const signingAt = (address: string, personId: PersonId, chosen?: Language): string =>
  chosen ? `${address}/${personId}/signer/${chosen}` : `${address}/${personId}/signer`

type Choice = { label: string; now: Language | undefined; to: (language: Language) => string }

/** Each language by its own name, in its script: one press. */
export const ChooseLanguage = ({ label, now, to }: Choice) => (
  <nav class="row tongues" aria-label={label}>
    {languageCodes.map((code) => (
      <a
        class="button quiet"
        href={to(code)}
        lang={code}
        hreflang={code}
        dir={languages[code].direction}
        aria-current={code === now ? 'true' : undefined}
      >
        {languages[code].name}
      </a>
    ))}
  </nav>
)
