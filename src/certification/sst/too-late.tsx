import { fullName } from '#people'
import { Alert, type Errors } from '#platform/ui'
import { typo, writeList } from '#platform/i18n'
import { asDay, writeDate } from '#platform/time'
import type { Typed } from '#platform/web'
import type { SstPlace } from './place-store.ts'
import type { SstTrainer } from './session-form.ts'

type Props = { errors?: Errors; typed?: Typed; places: SstPlace[]; team: SstTrainer[] }

/** Somebody else opened the sessions meanwhile: theirs stand above, and what was typed stays readable. */
export function TooLate({ errors, typed = {}, places, team }: Props) {
  const names = (ids: string | string[] | undefined) =>
    places.filter((one) => ids?.includes(one.personId)).map(fullName)
  const numbers = [1, 2, 3, 4, 5].filter((number) => typed[`first${number}`] !== undefined)
  const trainer = (number: number) =>
    team.find((one) => one.personId === typed[`trainer${number}`])?.name ?? ''
  const day = (name: string) => asDay(String(typed[name] ?? ''))
  return (
    <Alert kind="late" role="alert" title={Object.values(errors ?? {}).find(Boolean) ?? ''}>
      <ul>
        {numbers.map((number) => {
          const [first, last] = [day(`first${number}`), day(`last${number}`)]
          const dates = first && last ? `du ${writeDate(first)} au ${writeDate(last)}` : ''
          const said = [dates, trainer(number), writeList(names(typed[`people${number}`]))].filter(Boolean)
          return said.length > 0 && <li>{typo(`Vous aviez écrit : ${said.join(', ')}`)}</li>
        })}
      </ul>
    </Alert>
  )
}
