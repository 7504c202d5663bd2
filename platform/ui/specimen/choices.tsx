import { Confirm } from '../confirm.tsx'
import { LanguageLink } from '../frame/language-link.tsx'
import { frameWords } from '../words/words.ts'

export function ChoicesSample() {
  return (
    <>
      <section class="stack">
        <h2>Choix de la langue</h2>
        <p class="row">
          <LanguageLink
            words={frameWords.fr}
            language={{ href: '?langue', code: 'fr', offered: undefined }}
          />
          <LanguageLink
            words={frameWords.fr}
            language={{ href: '?langue', code: 'fr', offered: { code: 'ar', name: 'العربية' } }}
          />
        </p>
      </section>
      <section class="stack">
        <h2>Confirmer</h2>
        <Confirm
          level={3}
          title="Retirer cette preuve du jury ?"
          action="#retirer"
          verb="Retirer"
          back={{ href: '#garder', label: 'Garder' }}
        >
          <p>Elle reste dans votre portfolio. Le jury ne la verra plus.</p>
        </Confirm>
      </section>
    </>
  )
}
