import { fullName } from '#people'
import { Alert, type Errors } from '#platform/ui'
import { typo, writeList } from '#platform/i18n'
import { asDay, writeDate } from '#platform/time'
import type { Typed } from '#platform/web'
import type { SstPlace } from './place-store.ts'

type Props = { errors?: Errors; typed?: Typed; places: SstPlace[] }

/** Somebody else opened the sessions meanwhile: theirs stand above, and what was typed stays readable. */
export function TooLate({ errors, typed = {}, places }: Props) {
  const names = (ids: string | string[] | undefined) =>
    places.filter((one) => ids?.includes(one.personId)).map(fullName)
  const numbers = [1, 2, 3, 4, 5].filter((number) => typed[`first${number}`] !== undefined)
  const day = (name: string) => asDay(String(typed[name] ?? ''))
  return (
    <Alert kind="late" role="alert" title={Object.values(errors ?? {}).find(Boolean) ?? ''}>
      <ul>
        {numbers.map((number) => {
          const [first, last] = [day(`first${number}`), day(`last${number}`)]
          const dates = first && last ? `du ${writeDate(first)} au ${writeDate(last)}, ` : ''
          const who = writeList(names(typed[`people${number}`]))
          return <li>{typo(`Vous aviez écrit : ${dates}${String(typed[`trainer${number}`])}, ${who}`)}</li>
        })}
      </ul>
    </Alert>
  )
}
