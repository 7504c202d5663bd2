import { typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Button, Field, Form, Tag } from '#platform/ui'
import { collegeWords } from '../jury.ts'
import { decisionsHash, yetToSign, type Minutes } from './minutes.ts'

type Props = Pick<Minutes, 'seat' | 'lines' | 'signatures'> & { errors: Record<string, string> }

/** Who has signed, and the form of a juror who has not. */
export function Signatures({ seat, lines, signatures, errors }: Props) {
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
