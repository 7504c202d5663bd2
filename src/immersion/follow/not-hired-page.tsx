import { fullName } from '#people'
import { chez, typo } from '#platform/i18n'
import { asDay, writeDate } from '#platform/time'
import { Alert, Facts, Heading } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { CONVENTIONS, immersionPage } from '../frame.tsx'
import { contracts, contractWords } from '../hire/door.ts'
import type { OpenConvention } from './open-convention.ts'

/** A contract was typed for a hire that is said no more: nothing is kept, and what was typed is there to be copied. */
export function notHiredPage(c: Ask, { one, person, host }: OpenConvention, typed: Typed): Response {
  const title = 'Le contrat n’est pas gardé'
  const contract = contracts.find((value) => value === typed['contract'])
  const [hours, startsOn] = [typed['hours'], typed['startsOn']]
  const day = typeof startsOn === 'string' ? asDay(startsOn) : undefined
  return immersionPage(
    c,
    { title, errors: { convention: title } },
    <div class="stack narrow">
      <Heading title={title} over={typo(`${fullName(person)} ${chez(host.name)}`)} />
      <Alert kind="late" title="Ce recrutement n’est pas dit, ou vient d’être retiré">
        Si la personne a un contrat, dites-le d’abord sur la convention. Puis recopiez :
      </Alert>
      <Facts
        facts={[
          { label: 'Quel contrat', value: contract ? contractWords[contract] : '' },
          { label: 'Heures par semaine', value: typeof hours === 'string' ? hours : '' },
          { label: 'Premier jour', value: day ? writeDate(day) : '' },
        ]}
      />
      <p>
        <a href={`${CONVENTIONS}/${one.id}`}>Revenir à la convention</a>
      </p>
    </div>,
  )
}
