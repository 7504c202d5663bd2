import { Confirm } from '../confirm.tsx'
import { frenchFrame } from '../frame/frame-words.ts'
import { type Language, Languages } from '../frame/languages.tsx'

const languages: Language[] = [
  { code: 'fr', label: 'Français', href: '?langue=fr', current: true },
  { code: 'ar', label: 'العربية', href: '?langue=ar', current: false, dir: 'rtl' },
  { code: 'en', label: 'English', href: '?langue=en', current: false },
  { code: 'uk', label: 'Українська', href: '?langue=uk', current: false },
  { code: 'fa', label: 'دری', href: '?langue=fa', current: false, dir: 'rtl' },
]

export function ChoicesSample() {
  return (
    <>
      <section class="stack">
        <h2>Choix de la langue</h2>
        <Languages words={frenchFrame} languages={languages} />
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
