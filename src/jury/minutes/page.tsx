import { fullName, listName, type PersonId } from '#people'
import { typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Button, ErrorSummary, Field, Form, Heading, LinkButton, Table, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { codesOf, skillsOf, type Grid } from '../grid.ts'
import { collegeWords, whenOf, type Candidate } from '../jury.ts'
import { deliberates, type Seat } from '../seat.ts'
import { juryWords } from '../access.ts'
import { juryResult, type ByCandidate, type Decision } from '../deliberation/door.ts'
import { markWords, type Marks } from '../marks/door.ts'
import { decisionsHash, yetToSign } from './minutes.ts'
import type { Signature } from './store.ts'
import type { SignRefusal } from './sign-minutes.ts'

export const signSentences = {
  'not closed': 'La délibération n’est pas close.',
  'not your name':
    'Écrivez votre prénom et votre nom, comme sur la liste du jury. On ne signe pas pour une autre personne.',
  'changed meanwhile': 'Une correction vient d’être écrite. Relisez, puis signez.',
} satisfies Record<SignRefusal, string>

export type MinutesView = {
  seat: Seat
  grid: Grid
  candidates: Candidate[]
  lines: Decision[]
  decisions: ByCandidate<Marks>
  signatures: Signature[]
}

/** The minutes on screen: results, corrections, signatures. */
export function minutesPage(c: Ask, shown: MinutesView & { errors: Record<string, string> }): Response {
  const { seat, grid, candidates, decisions, errors } = shown
  const codes = codesOf(grid)
  const result = (one: Candidate) => juryResult(codes, decisions.get(one.personId) ?? {})
  const home = `/certification/jury/${seat.jury.id}`
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { ...juryWords(c, seat, 'Procès-verbal'), refused },
    <div class="stack">
      <Heading over={whenOf(seat.jury)} title="Procès-verbal">
        <LinkButton kind="quiet" icon="download" href={`${home}/proces-verbal.pdf`}>
          Le PDF
        </LinkButton>
      </Heading>
      <ErrorSummary errors={errors} />
      <Table
        caption="Résultats"
        captionHidden
        rows={candidates}
        columns={[
          {
            key: 'name',
            label: 'Nom',
            header: true,
            cell: (one) =>
              deliberates(seat) ? (
                <a href={`${home}/deliberation/${one.personId}`}>{listName(one)}</a>
              ) : (
                listName(one)
              ),
          },
          {
            key: 'acquired',
            label: 'Acquises',
            num: true,
            cell: (one) => `${result(one).acquired} sur ${codes.length}`,
          },
          { key: 'over', label: typo('Plus de 75 %'), cell: (one) => (result(one).over75 ? 'oui' : 'non') },
        ]}
      />
      <Corrections {...shown} />
      <Signatures {...shown} />
    </div>,
    refused ? 422 : 200,
  )
}

function Corrections({ lines, grid, candidates }: MinutesView) {
  const corrections = lines.filter((one) => one.correctionWhy)
  if (corrections.length === 0) return null
  const title = (code: string) => skillsOf(grid).find((skill) => skill.code === code)?.title ?? code
  const name = (personId: PersonId) => {
    const found = candidates.find((one) => one.personId === personId)
    return found ? fullName(found) : ''
  }
  return (
    <section class="panel stack tight">
      <h2>Corrections</h2>
      <ul>
        {corrections.map((one) => (
          <li>
            {typo(
              `${writeInstant(one.decidedAt)} : ${name(one.personId)}, « ${title(one.code)} » devient « ${markWords[one.decision]} ». ${one.correctionWhy}`,
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Signatures({ seat, lines, signatures, errors }: MinutesView & { errors: Record<string, string> }) {
  const waited = yetToSign(seat.jurors, signatures, lines)
  const mine = seat.juror && !waited.some((one) => one.id === seat.juror?.id)
  return (
    <section class="stack tight">
      <h2>Signatures</h2>
      <ul class="facts">
        {seat.jurors.map((one) => {
          const signed = signatures.findLast((signature) => signature.jurorId === one.id)
          return (
            <li>
              <b>{one.name}</b>, {one.college ? collegeWords[one.college] : 'collège pas dit par le fichier'}
              <br />
              {signed ? (
                <Tag kind="ok">{typo(`signé le ${writeInstant(signed.signedAt)}`)}</Tag>
              ) : (
                <Tag kind="none">pas encore signé</Tag>
              )}
              {signed &&
                waited.includes(one) &&
                ' Une correction est venue après cette signature : elle est à signer.'}
            </li>
          )
        })}
      </ul>
      {seat.juror && !mine && (
        <Form action={`/certification/jury/${seat.jury.id}/proces-verbal/signature`} label="Signer">
          <input type="hidden" name="seen" value={decisionsHash(lines)} />
          <Field
            name="name"
            label="Votre prénom et votre nom"
            autocomplete="name"
            maxlength={120}
            error={errors['name']}
          />
          <Button icon="pen">Signer le procès-verbal</Button>
        </Form>
      )}
      {mine && <Alert kind="ok" title="Vous avez signé" />}
    </section>
  )
}
