import { fullName } from '#people'
import { typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Button, Form, LinkButton, Select } from '#platform/ui'
import { reasonsFor } from '../flag-reason.ts'
import type { Flag } from '../cddi.ts'
import type { ListedCddi } from './list-store.ts'
import { flagWords, reasonWords, writeWeek } from '../words.ts'

export function FlagView({ cddi, flag, writes }: { cddi: ListedCddi; flag: Flag; writes: boolean }) {
  const name = fullName(cddi)
  const label = typo(`${name} : ${flagWords[flag].toLowerCase()}`)
  return (
    <section class="panel stack" aria-label={label}>
      <h2>{label}</h2>
      <p>
        {typo(
          `Contrat ${cddi.number ?? 'sans numéro'}, poste ${cddi.postCode}, du ${writeDate(cddi.fromDay)} au ${writeDate(cddi.toDay)}, ${writeWeek(cddi.weeklyMinutes)}.`,
        )}
      </p>
      {writes && (
        <Form action={`/insertion/contrats/${cddi.id}/reponse`} label={label}>
          <input type="hidden" name="flag" value={flag} />
          <div class="row end">
            <Select
              name="reason"
              label={`Pourquoi, pour ${name}`}
              options={reasonsFor[flag].map((value) => ({ value, label: reasonWords[value] }))}
            />
            <Button kind="quiet" icon="check">
              C’est juste
            </Button>
            <LinkButton kind="quiet" icon="pen" href={`/insertion/contrats/${cddi.id}/correction`}>
              Corriger le contrat
            </LinkButton>
          </div>
        </Form>
      )}
    </section>
  )
}
