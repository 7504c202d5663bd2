import { fullName } from '#people'
import { capital, writeCount } from '#platform/i18n'
import { writeClock, writeFullDay, writeInstant } from '#platform/time'
import { Alert, Button, Check, Heading, LinkButton, Table, type Column } from '#platform/ui'
import type { Ask } from '#platform/web'
import { modeWords } from '../activity.ts'
import { awaited, type AttendanceSheet, type SheetRefusal, type SheetRow } from './sheet.ts'
import type { OpenGroup } from '../access.ts'
import { presenceIn, signatureOf } from '../attendance.ts'
import { groupPage } from '../group-frame.tsx'
import { halfWords, isSigned } from '../half-day.ts'
import { CLOSES_AFTER, PresenceTag } from '../attendance/door.ts'
import { Drawn, SignaturePad } from './sign-pad.tsx'

export const sheetSentences = {
  'not begun': 'Cette demi-journée n’a pas commencé\u00A0: revenez à ce moment-là.',
  'somebody is not marked': 'Il manque quelqu’un\u00A0: faites signer, ou notez l’absence, puis signez.',
} satisfies Record<SheetRefusal, string>

/** The sheet of one half-day: who signs, the code for telephones, and at the end who trains. */
export function sheetPage(
  c: Ask,
  open: OpenGroup,
  sheet: AttendanceSheet,
  address: string,
  refused?: string,
): Response {
  const { key, halfDays } = sheet
  const left = awaited(sheet)
  return groupPage(
    c,
    open,
    {
      title: `Émargement du ${writeFullDay(key.day)}, ${halfWords[key.half].toLowerCase()}`,
      here: 'emargement',
      scripts: ['signature'],
    },
    <div class="stack loose">
      <Heading
        title={`${capital(writeFullDay(key.day))}, ${halfWords[key.half].toLowerCase()}`}
        over="Feuille d’émargement"
        lead={halfDays.map(whatOf).join('. ')}
      >
        <LinkButton kind="quiet" icon="download" href={`${address}.pdf`}>
          Feuille en PDF
        </LinkButton>
      </Heading>
      <Code sheet={sheet} address={address} now={c.var.now} />
      <p>
        {left.length === 0
          ? 'Tout le monde est noté.'
          : `Il reste ${writeCount(left.length, 'personne')} à faire signer ou à noter.`}
      </p>
      <Table caption="Stagiaires" captionHidden columns={columns(address)} rows={sheet.rows} />
      <Trainer sheet={sheet} address={address} {...(refused ? { refused } : {})} />
    </div>,
    refused !== undefined,
  )
}

const whatOf = (one: AttendanceSheet['halfDays'][number]): string =>
  [
    `${one.title}, ${modeWords[one.mode].toLowerCase()}`,
    one.subgroup && `groupe ${one.subgroup}`,
    one.room,
    `${writeClock(one.startsAt)} – ${writeClock(one.endsAt)}`,
  ]
    .filter(Boolean)
    .join(', ')

function Code({ sheet, address, now }: { sheet: AttendanceSheet; address: string; now: Date }) {
  const opens = sheet.halfDays.some(
    (one) => isSigned(one.mode) && now.getTime() <= one.endsAt.getTime() + CLOSES_AFTER,
  )
  if (!opens) return null
  if (!sheet.code) {
    return (
      <form class="no-print" method="post" action={`${address}/ouvrir`}>
        <Button icon="phone">Ouvrir la signature par téléphone</Button>
      </form>
    )
  }
  return (
    <section class="panel no-print" aria-label="Code de la salle">
      <p class="big">{sheet.code}</p>
      <p>
        Montrez ce code dans la salle. Chaque stagiaire l’écrit sur son téléphone, page «&nbsp;Émarger&nbsp;».
      </p>
    </section>
  )
}

function columns(address: string): Column<SheetRow>[] {
  return [
    { key: 'name', label: 'Stagiaire', cell: ({ trainee }) => fullName(trainee) },
    {
      key: 'state',
      label: 'État',
      cell: ({ halfDay, current }) => (
        <PresenceTag
          halfDay={halfDay}
          told={current && { ...presenceIn(current), doubted: current.doubted }}
        />
      ),
    },
    {
      key: 'signature',
      label: 'Signature',
      cell: ({ current, trainee }) => {
        const signature = signatureOf(current)
        if (signature?.how === 'drawn')
          return <Drawn path={signature.drawing} label={`Signature de ${fullName(trainee)}`} />
        return signature ? how[signature.how] : ''
      },
    },
    {
      key: 'act',
      label: 'À faire',
      paper: 'never',
      cell: ({ trainee, halfDay, current }) =>
        halfDay && isSigned(halfDay.mode) ? (
          <a
            href={`${address}/${trainee.personId}`}
            aria-label={`${current ? 'Voir ou corriger' : 'Faire signer'} : ${fullName(trainee)}`}
          >
            {current ? 'Voir ou corriger' : 'Faire signer'}
          </a>
        ) : (
          ''
        ),
    },
    { key: 'paper', label: 'Signature sur papier', paper: 'only', cell: () => '' },
  ]
}

const how = {
  typed: 'Nom écrit',
  'own device': 'Sur son téléphone',
  'on paper': 'Sur papier',
}

function Trainer({ sheet, address, refused }: { sheet: AttendanceSheet; address: string; refused?: string }) {
  return (
    <section class="stack narrow" aria-labelledby="trainer">
      <h2 id="trainer">Signature de la personne qui forme</h2>
      {sheet.signatures.map((one) => (
        <p>
          Signé par {fullName(one)}, le {writeInstant(one.signedAt)}
          {one.drawing && <Drawn path={one.drawing} label={`Signature de ${fullName(one)}`} />}
        </p>
      ))}
      {refused && <Alert kind="late" title={refused} role="alert" />}
      {sheet.signatures.length === 0 && (
        <form class="stack no-print" method="post" action={`${address}/signer`}>
          <SignaturePad label="Votre signature" />
          <Check name="sure" label="Je certifie que cette feuille dit vrai" />
          <p>
            <Button icon="pen">Signer la feuille</Button>
          </p>
        </form>
      )}
    </section>
  )
}
