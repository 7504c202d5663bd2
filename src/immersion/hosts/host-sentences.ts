import { typo } from '#platform/i18n'
import { CHANGED_MEANWHILE } from '#platform/web'
import type { HostRefusal } from './write-host.ts'

type Taken = { name: string; town: string }

/** What is said beside the field; `taken`: who has the SIRET, for who may read it. */
export function sayRefused(refusal: HostRefusal, taken?: Taken): Record<string, string> {
  if (refusal === 'siret taken')
    return {
      siret: taken
        ? typo(
            `Un autre employeur a déjà ce SIRET : ${taken.name} (${taken.town}). Ouvrez-le, ou vérifiez le numéro.`,
          )
        : 'Un autre employeur a déjà ce SIRET. Cherchez-le dans la liste, ou vérifiez le numéro.',
    }
  return sentences[refusal]
}

const sentences = {
  'name taken': {
    name: 'Vous suivez déjà un employeur de ce nom, dans cette commune. Cherchez-le dans la liste.',
  },
  'changed meanwhile': { seen: CHANGED_MEANWHILE },
} satisfies Record<Exclude<HostRefusal, 'siret taken'>, Record<string, string>>
