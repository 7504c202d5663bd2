import { listName } from '#people'
import { typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Button, Empty, Form, Heading, LinkButton, Select } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { AnswerFlagRefusal } from './answer-flag.ts'
import { reasonsFor } from '../flag-reason.ts'
import type { Flag } from '../cddi.ts'
import { whyUnsettled } from '../exits/door.ts'
import { insertionPage } from '../frame.tsx'
import type { ListedCddi, ListedExit } from '../list-store.ts'
import type { Inside } from '../reach.ts'
import type { FlaggedCddi } from './find-to-check.ts'
import { writeWeek } from '../what-changed.ts'
import { flagWords, reasonWords } from '../words.ts'

export const answerSentences = {
  'not yours': 'Ce contrat n’est pas à vous.',
  'nothing asked': 'Ce contrat a changé, ou quelqu’un a déjà répondu.',
  'not an answer': 'Choisissez une des réponses proposées.',
  'beyond the law': 'Plus de 60 mois : aucune exception ne le permet. Corrigez le contrat.',
} satisfies Record<AnswerFlagRefusal, string>

type ToCheck = { inside: Inside; cddis: FlaggedCddi[]; exits: ListedExit[] }

/** What lists and the law leave open: each line waits for the direction's answer. */
export function checkPage(c: Ask, { inside, cddis, exits }: ToCheck): Response {
  const writes = inside.seat === 'direction'
  return insertionPage(
    c,
    inside,
    { title: 'À vérifier', here: '/insertion/a-verifier' },
    <>
      <Heading
        title="À vérifier"
        lead={
          writes
            ? 'Ces lignes sont gardées. Elles attendent votre réponse.'
            : 'C’est à la direction de répondre.'
        }
      />
      {cddis.length + exits.length === 0 && (
        <Empty
          icon="check"
          title="Rien à vérifier"
          text="Un contrat hors des règles, une sortie sans catégorie arrivent ici."
        />
      )}
      {cddis.map(({ cddi, flags }) =>
        flags.map((flag) => <FlagView cddi={cddi} flag={flag} writes={writes} />),
      )}
      {exits.map((exit) => (
        <ExitView exit={exit} writes={writes} />
      ))}
    </>,
  )
}

function FlagView({ cddi, flag, writes }: { cddi: ListedCddi; flag: Flag; writes: boolean }) {
  const name = listName(cddi)
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

function ExitView({ exit, writes }: { exit: ListedExit; writes: boolean }) {
  const label = typo(`${listName(exit)} : sortie à préciser`)
  return (
    <section class="panel stack" aria-label={label}>
      <h2>{label}</h2>
      <p>{typo(`Sortie le ${writeDate(exit.leftOn)}. ${whyUnsettled(exit)}`)}</p>
      {writes && (
        <p>
          <LinkButton kind="quiet" icon="pen" href={`/insertion/parcours/${exit.pathId}/sortie`}>
            {`Préciser la sortie de ${listName(exit)}`}
          </LinkButton>
        </p>
      )}
    </section>
  )
}
