import { typo } from '#platform/i18n'
import { Field, type Errors } from '#platform/ui'
import { AddressField, type Address } from '#territory'
import type { Typed } from '#platform/web'

/** Days of the week, the first is Monday. */
export const weekdays = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'] as const

/** Where a hub stands: what its form says beside its other fields. */
export type HubForm = {
  typed: Typed
  errors?: Errors
  /** Whether addresses were imported: then nobody types a latitude. */
  located: boolean
  /** Those among which somebody must choose. */
  several?: readonly Address[] | undefined
}

/** What a hub is asked, when it opens and afterwards. */
export function HubFields({ typed, errors = {}, located, several }: HubForm) {
  const box = (name: string, label: string) => ({
    name,
    label,
    value: String(typed[name] ?? ''),
    error: errors[name],
  })
  return (
    <>
      <div class="duo">
        <fieldset class="stack">
          <legend class="t1">Le lieu</legend>
          <Field {...box('name', 'Nom')} maxlength={100} />
          <AddressField
            name="address"
            label="Adresse"
            hint={typo('Numéro, rue, commune.')}
            {...{ typed, errors, several: several ?? [] }}
          />
          {!located && (
            <>
              <p>
                Les deux nombres qu’une carte donne pour ce point. Quand le pilote du territoire a importé les
                adresses de la commune, l’adresse suffit.
              </p>
              <div class="pair">
                <Field {...box('latitude', 'Latitude')} inputmode="decimal" />
                <Field {...box('longitude', 'Longitude')} inputmode="decimal" />
              </div>
            </>
          )}
        </fieldset>
        <fieldset class="stack">
          <legend class="t1">La route</legend>
          <Field
            {...box('speed', 'Vitesse, en km/h')}
            hint="En ville, chargé, feux compris."
            inputmode="decimal"
            size={5}
          />
          <Field
            {...box('detour', 'Détour, en % du vol d’oiseau')}
            hint="130 : la rue est 1,3 fois plus longue."
            inputmode="numeric"
            size={5}
          />
          <Field
            {...box('reload', 'Recharger au dépôt, en minutes')}
            hint="Entre deux tournées d’un vélo."
            inputmode="numeric"
            size={5}
          />
          <Field
            {...box('stairs', 'Un étage à pied, en secondes')}
            hint="Sans ascenseur, aller et retour."
            inputmode="numeric"
            size={5}
          />
          <Field
            {...box('box', 'Une caisse froide, en litres')}
            hint="La place qu’elle prend sur le vélo."
            inputmode="numeric"
            size={5}
          />
        </fieldset>
      </div>
      <fieldset class="stack">
        <legend class="t1">Créneaux proposés</legend>
        <p class="hint">Exemple : 10:00-12:00, 14:00-16:00. Vide : pas de livraison.</p>
        <div class="duo">
          {weekdays.map((label, index) => (
            <Field {...box(`slots${index + 1}`, label)} required={false} />
          ))}
        </div>
      </fieldset>
    </>
  )
}
